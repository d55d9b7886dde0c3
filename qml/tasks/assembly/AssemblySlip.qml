// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// A page as a slip: its number as it fell, what the index says of it, whose label it bears, and its first lines once
// it was opened. Tools stand under it while it is chosen.
Item {
    id: slip

    required property int index
    required property string page
    required property string number
    required property string title
    required property string when
    required property string author
    required property string owner
    required property string mrn
    required property string words
    required property bool opened
    required property bool current
    required property string section
    required property string reason
    required property string blank
    required property bool needsType
    required property bool needsDate
    required property bool needsEncounter
    required property string type
    required property string date
    required property string encounter
    property bool chosen: false
    property bool focused: false
    property list<Item> tools
    readonly property string called: qsTr("page %1").arg(number)
    readonly property bool toIndex: needsType || needsDate || needsEncounter

    signal picked
    signal dragMoved(point scene)
    signal dropped(point scene)

    implicitHeight: card.y + card.height + Theme.px(5)

    SectionLabel {
        id: divider
        visible: slip.section.length > 0
        height: visible ? implicitHeight + Theme.px(6) : 0
        width: parent.width
        text: slip.section
        verticalAlignment: Text.AlignBottom
    }
    Rectangle {
        id: card
        y: divider.height > 0 ? divider.height + Theme.px(3) : 0
        width: parent.width
        height: column.implicitHeight + Theme.px(12)
        radius: 6
        color: slip.current ? Theme.accentSoft : over.hovered ? Theme.hover : Theme.paper
        border.color: slip.chosen ? Theme.accent : Theme.line
        opacity: drag.active ? 0.45 : 1
        Accessible.role: Accessible.Button
        Accessible.name: slip.title.length > 0 ? qsTr("Page %1, %2").arg(slip.number).arg(slip.title) : qsTr("Page %1, not indexed").arg(slip.number)
        Accessible.description: [slip.when, slip.author, slip.owner, slip.mrn, slip.reason, slip.opened ? "" : qsTr("not opened yet")].filter(part => part.length > 0).join(", ") // qmllint disable
        Accessible.onPressAction: slip.picked()

        FocusRing {
            anchors.margins: -1
            radius: 7
            shown: slip.chosen && slip.focused
        }
        HoverHandler {
            id: over
            cursorShape: drag.active ? Qt.ClosedHandCursor : Qt.PointingHandCursor
        }
        TapHandler {
            onTapped: slip.picked()
        }
        DragHandler {
            id: drag
            target: null
            onActiveChanged: if (!active)
                slip.dropped(centroid.scenePosition)
            onCentroidChanged: if (active)
                slip.dragMoved(centroid.scenePosition)
        }

        ColumnLayout {
            id: column
            x: Theme.px(8)
            y: Theme.px(6)
            width: card.width - Theme.px(16)
            spacing: Theme.px(2)

            RowLayout {
                spacing: Theme.px(7)
                Layout.fillWidth: true

                Words {
                    text: slip.number
                    color: Theme.faint
                    font.family: Theme.mono
                    font.pixelSize: Theme.sSmall
                    Layout.minimumWidth: Theme.px(17)
                    Accessible.ignored: true
                }
                Words {
                    text: slip.title.length > 0 ? slip.title : qsTr("Not indexed")
                    color: slip.title.length > 0 ? Theme.ink : Theme.partly
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Words {
                    text: slip.when.length > 0 ? slip.when : qsTr("no date")
                    color: slip.when.length > 0 ? Theme.muted : Theme.partly
                    font.family: Theme.mono
                    font.pixelSize: Theme.sSmall
                    Accessible.ignored: true
                }
            }
            RowLayout {
                spacing: Theme.px(6)
                Layout.fillWidth: true
                Layout.leftMargin: Theme.px(24)

                Words {
                    text: slip.owner
                    font.pixelSize: Theme.sSmall
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                    Layout.maximumWidth: Math.ceil(implicitWidth) + 1
                    Accessible.ignored: true
                }
                Words {
                    text: slip.mrn
                    font.family: Theme.mono
                    font.pixelSize: Theme.sSmall
                    Accessible.ignored: true
                }
                Words {
                    text: slip.author
                    color: Theme.muted
                    font.pixelSize: Theme.sSmall
                    horizontalAlignment: Text.AlignRight
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                    Layout.preferredWidth: 0
                    Accessible.ignored: true
                }
            }
            Words {
                visible: text.length > 0
                text: slip.reason.length > 0 ? slip.reason : slip.blank.length > 0 ? qsTr("To index: %1").arg(slip.blank) : ""
                color: Theme.partly
                font.pixelSize: Theme.sSmall
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                Layout.fillWidth: true
                Layout.leftMargin: Theme.px(24)
            }
            Words {
                visible: slip.words.length > 0
                text: slip.words
                color: Theme.muted
                font.family: Theme.serif
                font.pixelSize: Theme.sLabel
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                Layout.fillWidth: true
                Layout.leftMargin: Theme.px(24)
                Accessible.ignored: true
            }
            Row {
                visible: slip.chosen
                spacing: 0
                Layout.leftMargin: Theme.px(18)
                children: slip.tools // qmllint disable
            }
        }
    }
}

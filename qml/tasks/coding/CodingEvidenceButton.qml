// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// How many places are cited for a line; lists their words.
T.AbstractButton {
    id: control

    required property CodingWorksheetViewModel sheet
    required property string line
    required property int count
    required property string called

    implicitWidth: implicitContentWidth + Theme.px(8)
    implicitHeight: Theme.px(26)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Evidence of %1").arg(called.toLowerCase())
    Accessible.description: qsTr("%1 cited").arg(count)
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    onClicked: {
        sheet.listEvidence(line);
        menu.open();
    }

    contentItem: RowLayout {
        spacing: Theme.px(3)
        Glyph {
            name: "quote"
            color: control.count > 0 ? Theme.ink : Theme.faint
            size: Theme.px(13)
        }
        Text {
            text: control.count
            color: control.count > 0 ? Theme.ink : Theme.faint
            font.family: Theme.ui
            font.pixelSize: Theme.sSmall
            Layout.minimumWidth: Theme.px(9)
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: 6
        color: control.hovered ? Theme.hover : "transparent"
        FocusRing {
            anchors.margins: -1
            radius: 7
            shown: control.visualFocus
        }
    }
    DeskMenu {
        id: menu
        label: qsTr("Evidence of %1").arg(control.called.toLowerCase())
        x: control.width - width
        y: control.height + 4
        contentWidth: Theme.px(340)
        onClosed: control.forceActiveFocus(Qt.TabFocusReason)

        SectionLabel {
            text: control.count > 0 ? qsTr("Cited for %1").arg(control.called) : qsTr("Nothing cited yet")
            Layout.margins: Theme.px(6)
            Layout.fillWidth: true
        }
        Words {
            visible: control.count === 0
            text: qsTr("Select words in a page and press E: they become evidence for the line that is chosen.")
            color: Theme.muted
            wrapMode: Text.Wrap
            Layout.margins: Theme.px(6)
            Layout.fillWidth: true
        }
        Repeater {
            model: menu.opened ? control.sheet.evidence : null
            delegate: ColumnLayout {
                id: quote
                required property int index
                required property string heading
                required property var model
                spacing: 2
                Layout.margins: Theme.px(6)

                Words {
                    text: quote.model.text
                    font.family: Theme.serif
                    wrapMode: Text.Wrap
                    maximumLineCount: 4
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                }
                RowLayout {
                    spacing: 2
                    Words {
                        text: quote.heading
                        color: Theme.muted
                        font.pixelSize: Theme.sSmall
                        elide: Text.ElideRight
                        Layout.fillWidth: true
                    }
                    IconButton {
                        glyph: "eye"
                        label: qsTr("Show evidence %1 on its page").arg(quote.index + 1)
                        onClicked: {
                            menu.close();
                            control.sheet.showEvidence(quote.index);
                        }
                    }
                    IconButton {
                        glyph: "trash"
                        label: qsTr("Remove evidence %1").arg(quote.index + 1)
                        onClicked: control.sheet.removeEvidence(quote.index)
                    }
                }
            }
        }
    }
}

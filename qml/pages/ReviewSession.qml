// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// One session of the instructor's list.
T.AbstractButton {
    id: row

    required property int index
    required property string session
    required property string name
    required property string title
    required property string person
    required property string percent
    required property string detail
    required property string tag
    required property string tone
    property bool chosen: false
    property bool ringed: false

    implicitHeight: implicitContentHeight + Theme.px(16)
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: name
    Accessible.description: Array.of(percent.length > 0 ? qsTr("%1 percent").arg(percent) : "", detail, tag).filter(part => part.length > 0).join(", ")
    Accessible.selected: chosen
    Accessible.onPressAction: row.clicked()

    contentItem: Item {
        implicitHeight: children[0].implicitHeight

        RowLayout {
            x: Theme.px(10)
            y: Theme.px(8)
            width: parent.width - 2 * x
            spacing: Theme.px(8)

            ColumnLayout {
                spacing: Theme.px(2)
                Layout.fillWidth: true

                Words {
                    text: row.person
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Words {
                    text: row.title
                    font.pixelSize: Theme.sSmall
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Words {
                    text: row.detail
                    color: Theme.muted
                    font.pixelSize: Theme.sLabel
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
            ColumnLayout {
                spacing: Theme.px(4)
                Layout.alignment: Qt.AlignTop

                Words {
                    text: row.percent
                    font.pixelSize: Theme.sTitle
                    font.weight: Font.DemiBold
                    Layout.alignment: Qt.AlignRight
                    Accessible.ignored: true
                }
                Pill {
                    visible: row.tag.length > 0
                    text: row.tag
                    tone: row.tone.length > 0 ? row.tone : "plain"
                    Layout.alignment: Qt.AlignRight
                    Accessible.ignored: true
                }
            }
        }
    }
    background: Rectangle {
        color: row.chosen ? Theme.accentSoft : row.hovered ? Theme.hover : "transparent"
        radius: Theme.rControl

        FocusRing {
            anchors.margins: -1
            radius: Theme.rControl
            shown: row.ringed
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Sending the answer, after a last look at what leaves the house.
Rectangle {
    id: foot

    required property ReleaseWorksheetViewModel sheet
    required property bool live

    implicitHeight: row.implicitHeight + Theme.px(16)
    color: Theme.panel

    Divider {
        width: parent.width
    }
    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: Theme.px(12)
        anchors.rightMargin: Theme.px(12)
        spacing: Theme.px(8)

        Words {
            text: foot.sheet.obstacle.length > 0 ? foot.sheet.obstacle : qsTr("What is sent cannot be taken back.")
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        AppButton {
            text: qsTr("Send the answer")
            glyph: "arrow-right"
            enabled: foot.sheet.obstacle.length === 0
            onClicked: {
                forceActiveFocus(); // what is being typed is taken over first
                confirm.open();
            }
        }
    }
    Sheet {
        id: confirm
        title: qsTr("This leaves the house")
        primaryText: qsTr("Send")
        bodyWidth: Theme.px(540)
        onAccepted: foot.sheet.send()

        Column {
            Layout.fillWidth: true
            spacing: Theme.px(7)

            Repeater {
                model: foot.sheet.parting
                delegate: RowLayout {
                    id: line
                    required property int row
                    required property string label
                    required property string text
                    required property string tone
                    width: parent ? parent.width : 0
                    spacing: Theme.px(8)

                    Words {
                        text: line.label
                        color: Theme.muted
                        font.pixelSize: Theme.sSmall
                        Layout.preferredWidth: Theme.px(120)
                        Layout.alignment: Qt.AlignTop
                    }
                    Words {
                        text: line.text
                        color: line.tone.length > 0 ? Theme.toneInk(line.tone) : Theme.ink
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                        Accessible.name: qsTr("%1: %2").arg(line.label).arg(line.text)
                    }
                }
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The retention table: what is kept how long, by law or by policy, and where that stands.
ColumnLayout {
    id: table

    required property FilingWorksheetViewModel sheet

    spacing: Theme.px(6)

    SectionLabel {
        text: qsTr("Retention table")
    }
    Rectangle {
        color: Theme.paper
        radius: Theme.rControl
        border.color: Theme.line
        Layout.fillWidth: true
        Layout.fillHeight: true

        Scroller {
            id: scroller
            anchors.fill: parent
            anchors.margins: Theme.px(4)

            Column {
                width: scroller.width - Theme.px(10)
                Repeater {
                    model: table.sheet.rules
                    delegate: ColumnLayout {
                        id: line
                        required property int index
                        required property string title
                        required property string detail
                        required property string due
                        required property string standing
                        required property string tone

                        width: parent ? parent.width : 0
                        spacing: 1
                        Accessible.role: Accessible.ListItem
                        Accessible.name: qsTr("%1: %2").arg(title).arg(due)
                        Accessible.description: qsTr("%1, %2").arg(standing).arg(detail)

                        Divider {
                            visible: line.index > 0
                            Layout.fillWidth: true
                        }
                        RowLayout {
                            spacing: Theme.px(6)
                            Layout.fillWidth: true
                            Layout.leftMargin: Theme.px(8)
                            Layout.rightMargin: Theme.px(6)
                            Layout.topMargin: Theme.px(5)
                            Words {
                                text: line.title
                                font.pixelSize: Theme.sSmall
                                font.weight: Font.Medium
                                wrapMode: Text.Wrap
                                Layout.fillWidth: true
                                Accessible.ignored: true
                            }
                            Words {
                                text: line.due
                                font.family: Theme.mono
                                font.pixelSize: Theme.sSmall
                                Accessible.ignored: true
                            }
                        }
                        Words {
                            text: line.standing + " · " + line.detail
                            color: line.tone === "note" ? Theme.note : Theme.muted
                            font.pixelSize: Theme.sLabel
                            wrapMode: Text.Wrap
                            Layout.fillWidth: true
                            Layout.leftMargin: Theme.px(8)
                            Layout.rightMargin: Theme.px(6)
                            Layout.bottomMargin: Theme.px(5)
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
}

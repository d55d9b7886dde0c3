// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The hints: what each is about and what it costs stand before it is taken.
Sheet {
    id: sheet

    required property DeskViewModel desk

    title: qsTr("Hints")
    primaryText: qsTr("Close")
    secondaryText: ""
    bodyWidth: Theme.px(500)

    Words {
        text: qsTr("A hint's cost comes off the score of this session. It is told before you take it.")
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Column {
        visible: rows.count > 0
        spacing: Theme.px(10)
        Layout.fillWidth: true

        Repeater {
            id: rows
            model: sheet.desk.hints
            delegate: Card {
                id: hint
                required property int index
                required property string about
                required property string cost
                required property bool taken
                required property string text
                padding: Theme.px(12)
                width: parent ? parent.width : 0

                RowLayout {
                    spacing: Theme.px(10)
                    Words {
                        text: hint.about
                        font.weight: Font.DemiBold
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                    }
                    Pill {
                        text: hint.taken ? qsTr("taken · %1").arg(hint.cost) : hint.cost
                        tone: hint.taken ? "note" : "plain"
                    }
                    AppButton {
                        visible: !hint.taken
                        text: qsTr("Take")
                        Accessible.name: qsTr("Take hint %1, %2").arg(hint.about).arg(hint.cost)
                        onClicked: {
                            confirm.row = hint.index;
                            confirm.open();
                        }
                    }
                }
                Words {
                    visible: hint.taken
                    text: hint.text
                    wrapMode: Text.Wrap
                    lineHeight: 1.15
                    Layout.fillWidth: true
                }
            }
        }
    }

    Sheet {
        id: confirm
        property int row: 0
        title: qsTr("Take this hint?")
        primaryText: qsTr("Take the hint")
        secondaryText: qsTr("Not now")
        bodyWidth: Theme.px(380)
        onAccepted: sheet.desk.takeHint(row)

        Words {
            text: qsTr("%1. Cost: %2.").arg(sheet.desk.hints.aboutAt(confirm.row)).arg(sheet.desk.hints.costAt(confirm.row))
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
}

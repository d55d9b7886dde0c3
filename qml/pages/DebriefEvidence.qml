// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Quotes from the chart, each with the way to its page.
ColumnLayout {
    id: list

    required property EvidenceListModel quotes
    property bool serif: false

    signal pageWanted(row: int)

    spacing: Theme.px(6)

    Column {
        visible: rows.count > 0
        spacing: Theme.px(6)
        Layout.fillWidth: true

        Repeater {
            id: rows
            model: list.quotes
            delegate: Rectangle {
                id: entry
                required property int index
                required property bool own
                required property string page
                required property string place
                required property string markup
                required property string text
                required property string problem

                implicitHeight: line.implicitHeight + Theme.px(10)
                color: problem.length > 0 ? Theme.panel : Theme.evidence
                width: parent ? parent.width : 0

                Rectangle {
                    width: 3
                    height: parent.height
                    color: Theme.evidenceLine
                }
                ColumnLayout {
                    id: line
                    x: Theme.px(13)
                    y: Theme.px(5)
                    width: parent.width - Theme.px(20)
                    spacing: 0

                    Words {
                        text: entry.problem.length > 0 ? entry.problem : entry.markup
                        textFormat: entry.problem.length > 0 ? Text.PlainText : Text.StyledText
                        font.family: list.serif ? Theme.serif : Theme.ui
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                        Accessible.name: entry.problem.length > 0 ? entry.problem : entry.text
                    }
                    RowLayout {
                        visible: entry.problem.length === 0
                        spacing: Theme.px(8)
                        Layout.fillWidth: true

                        Words {
                            text: entry.own ? qsTr("You cited: %1, %2").arg(entry.page).arg(entry.place) : qsTr("%1, %2").arg(entry.page).arg(entry.place)
                            color: Theme.muted
                            font.pixelSize: Theme.sSmall
                            elide: Text.ElideRight
                            Layout.fillWidth: true
                        }
                        AppButton {
                            text: qsTr("Open page")
                            quiet: true
                            glyph: "open"
                            hint: entry.page
                            implicitHeight: Theme.px(26)
                            horizontalPadding: Theme.px(8)
                            verticalPadding: 0
                            onClicked: list.pageWanted(entry.index)
                        }
                    }
                }
            }
        }
    }
}

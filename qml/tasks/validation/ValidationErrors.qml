// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The errors so far, one under the other: whose they are, and of what kind.
ColumnLayout {
    id: list

    required property ValidationWorksheetViewModel sheet

    spacing: Theme.px(6)

    SectionLabel {
        text: qsTr("Errors so far · %1").arg(rows.count)
    }
    Words {
        visible: rows.count === 0
        text: qsTr("What you mark in the records stands here, so that a pattern can be seen.")
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Rectangle {
        visible: rows.count > 0
        color: Theme.paper
        radius: Theme.rCard
        border.color: Theme.line
        implicitHeight: table.height + Theme.px(6)
        Layout.fillWidth: true

        Column {
            id: table
            y: Theme.px(3)
            width: parent.width

            Repeater {
                id: rows
                model: list.sheet.errors
                delegate: Item {
                    id: line
                    required property int index
                    required property string title
                    required property string person
                    required property string value
                    required property string remark

                    width: table.width
                    height: cells.height + Theme.px(10)
                    Accessible.role: Accessible.StaticText
                    Accessible.name: qsTr("%1, %2: %3. %4").arg(title).arg(person).arg(value).arg(remark)

                    Rectangle {
                        visible: line.index > 0
                        x: Theme.px(12)
                        width: parent.width - 2 * x
                        height: 1
                        color: Theme.line
                    }
                    Row {
                        id: cells
                        x: Theme.px(12)
                        y: Theme.px(5)
                        width: parent.width - 2 * x
                        spacing: Theme.px(8)

                        Column {
                            width: Math.round((cells.width - cells.spacing) * 0.42)
                            Words {
                                width: parent.width
                                text: line.title
                                wrapMode: Text.Wrap
                                Accessible.ignored: true
                            }
                            Words {
                                width: parent.width
                                text: line.person
                                color: Theme.muted
                                font.pixelSize: Theme.sSmall
                                elide: Text.ElideRight
                                Accessible.ignored: true
                            }
                        }
                        Column {
                            width: cells.width - cells.spacing - Math.round((cells.width - cells.spacing) * 0.42)
                            Words {
                                width: parent.width
                                text: line.value
                                color: Theme.muted
                                font.strikeout: true
                                elide: Text.ElideRight
                                Accessible.ignored: true
                            }
                            Words {
                                width: parent.width
                                text: line.remark
                                color: Theme.wrong
                                font.pixelSize: Theme.sSmall
                                wrapMode: Text.Wrap
                                Accessible.ignored: true
                            }
                        }
                    }
                }
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// How often the two abstractors gave which pair of values: what agreement and kappa are reckoned from.
Card {
    id: cross

    required property ValidationWorksheetViewModel sheet
    readonly property int columns: sheet.crossHeads.length + 1

    padding: Theme.px(13)
    spacing: Theme.px(6)

    SectionLabel {
        text: qsTr("%1, answered twice").arg(cross.sheet.crossTitle)
        Layout.fillWidth: true
    }
    Words {
        text: qsTr("Rows: the first abstractor. Columns: the second.")
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Column {
        id: table
        Layout.fillWidth: true

        component Cell: Words {
            property bool head: false
            width: Math.floor(table.width / cross.columns)
            padding: Theme.px(4)
            color: head ? Theme.muted : Theme.ink
            font.family: head ? Theme.ui : Theme.mono
            font.pixelSize: head ? Theme.sSmall : Theme.sBody
            horizontalAlignment: Text.AlignRight
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        Row {
            Cell {
                text: " "
            }
            Repeater {
                model: cross.sheet.crossHeads
                delegate: Cell {
                    required property string modelData
                    head: true
                    text: modelData
                }
            }
        }
        Repeater {
            model: cross.sheet.crossRows
            delegate: Item {
                id: line
                required property var modelData
                required property int index
                width: table.width
                height: cells.height
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("First %1: %2").arg(modelData[0]).arg(cross.sheet.crossHeads.map((head, at) => qsTr("second %1 %2 times").arg(head).arg(modelData[at + 1])).join(", ")) // qmllint disable

                Rectangle {
                    width: parent.width
                    height: 1
                    color: Theme.line
                }
                Row {
                    id: cells
                    Repeater {
                        model: line.modelData
                        delegate: Cell {
                            required property string modelData
                            required property int index
                            head: index === 0
                            text: modelData
                            horizontalAlignment: index === 0 ? Text.AlignLeft : Text.AlignRight
                            font.weight: index === line.index + 1 ? Font.Bold : Font.Normal
                        }
                    }
                }
            }
        }
    }
}

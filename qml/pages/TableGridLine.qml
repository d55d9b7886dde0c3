// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// A line of a table: site or substance, then a code a column; references stand under the words.
Item {
    id: line

    required property int index
    required property int depth
    required property string title
    required property string modifiers
    required property string path
    required property bool hit
    required property var links
    required property var cells
    property var headings: []
    property real firstWidth: 0
    property real cellWidth: 0
    property bool here: false
    property bool focused: false
    property int column: -1

    signal chosen(number: int)
    signal followed(number: int)

    implicitHeight: Math.max(Theme.px(30), first.implicitHeight + Theme.px(12))
    Accessible.role: Accessible.Row
    Accessible.name: path
    Accessible.description: modifiers

    Rectangle {
        anchors.fill: parent
        color: line.here && line.focused ? Theme.accentSoft : line.here || mouse.containsMouse ? Theme.hover : line.index % 2 ? "transparent" : Theme.panel
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        onClicked: line.chosen(Math.max(0, line.column))
    }
    Repeater {
        model: line.depth
        delegate: Rectangle {
            required property int index
            x: Theme.px(24 + 14 * index)
            width: 1
            height: line.height
            color: Theme.lineStrong
        }
    }
    Flow {
        id: first
        x: Theme.px(20 + 14 * line.depth)
        y: Theme.px(6)
        width: line.firstWidth - x
        spacing: Theme.px(5)

        Text {
            text: line.modifiers.length > 0 ? qsTr("%1 %2").arg(line.title).arg(line.modifiers) : line.title
            width: Math.min(implicitWidth, first.width)
            color: Theme.ink
            font.family: Theme.ui
            font.pixelSize: Theme.sBody
            font.weight: line.hit ? Font.DemiBold : Font.Normal
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Repeater {
            model: line.links
            delegate: TableLink {
                required property int index
                required property var modelData
                readonly property int number: line.cells.length + index
                entry: modelData
                here: line.focused && line.column === number
                maximum: first.width
                onClicked: {
                    line.chosen(number);
                    line.followed(number);
                }
            }
        }
    }
    Row {
        x: Theme.px(20) + line.firstWidth
        y: Theme.px(6)

        Repeater {
            model: line.cells
            delegate: Item {
                id: cell
                required property int index
                required property var modelData
                readonly property bool at: line.focused && line.column === index
                width: line.cellWidth
                height: Theme.px(20)

                TableLink {
                    entry: cell.modelData
                    here: cell.at
                    visible: cell.modelData.text.length > 0
                    Accessible.description: line.headings.length > cell.index ? line.headings[cell.index] : ""
                    onClicked: {
                        line.chosen(cell.index);
                        line.followed(cell.index);
                    }
                }
                Text {
                    visible: cell.modelData.text.length === 0
                    text: "—"
                    color: Theme.faint
                    font.family: Theme.mono
                    font.pixelSize: Theme.sBody
                    Accessible.ignored: true

                    FocusRing {
                        anchors.margins: -2
                        radius: 4
                        shown: cell.at
                    }
                }
            }
        }
    }
}

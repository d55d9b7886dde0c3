// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// A line of an index: as deep as it stands, its words, then the codes and terms it leads to.
Item {
    id: line

    required property int index
    required property int depth
    required property string title
    required property string modifiers
    required property string path
    required property bool hit
    required property var links
    property bool here: false
    property bool focused: false
    // The link that the keyboard is at; -1 for none.
    property int link: -1

    // What stands beside the larger words of a main term stands on its line.
    readonly property int lowered: depth === 0 ? Theme.px(2) : 0

    signal chosen
    signal followed(number: int)

    implicitHeight: words.implicitHeight + Theme.px(10)
    Accessible.role: Accessible.ListItem
    Accessible.name: path
    Accessible.description: modifiers

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.px(10)
        anchors.rightMargin: Theme.px(12)
        radius: Theme.rControl
        color: line.here && line.focused ? Theme.accentSoft : line.here || mouse.containsMouse ? Theme.hover : "transparent"
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        onClicked: line.chosen()
    }
    Repeater {
        model: line.depth
        delegate: Rectangle {
            required property int index
            x: Theme.px(24 + 18 * index)
            width: 1
            height: line.height
            color: Theme.line
        }
    }
    Flow {
        id: words
        x: Theme.px(20 + 18 * line.depth)
        y: Theme.px(5)
        width: parent.width - x - Theme.px(24)
        spacing: Theme.px(7)

        Text {
            text: line.title
            width: Math.min(implicitWidth, words.width)
            color: Theme.ink
            font.family: Theme.ui
            font.pixelSize: line.depth === 0 ? Theme.sTitle : Theme.sBody
            font.weight: line.depth === 0 ? Font.Bold : line.hit ? Font.DemiBold : Font.Normal
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Text {
            visible: text.length > 0
            text: line.modifiers
            topPadding: line.lowered
            width: Math.min(implicitWidth, words.width)
            color: Theme.muted
            font.family: Theme.ui
            font.pixelSize: Theme.sBody
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Repeater {
            model: line.links
            delegate: TableLink {
                required property int index
                required property var modelData
                entry: modelData
                here: line.focused && line.link === index
                maximum: words.width
                topPadding: line.lowered
                onClicked: {
                    line.chosen();
                    line.followed(index);
                }
            }
        }
    }
}

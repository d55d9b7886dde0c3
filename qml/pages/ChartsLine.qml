// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A line that leads to a page: a place found, or a moment of the timeline.
Item {
    id: row

    required property int index
    required property string line
    required property string heading
    required property string text
    property bool ringed: false

    signal chosen

    implicitHeight: column.implicitHeight + Theme.px(14)
    Accessible.role: Accessible.Button
    Accessible.name: heading
    Accessible.description: text
    Accessible.onPressAction: chosen()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.px(6)
        anchors.rightMargin: Theme.px(6)
        radius: 6
        color: area.containsMouse && row.line.length > 0 ? Theme.hover : "transparent"

        FocusRing {
            shown: row.ringed
        }
    }
    Column {
        id: column
        x: Theme.px(14)
        y: Theme.px(6)
        width: parent.width - 2 * x
        spacing: Theme.px(2)

        Words {
            width: parent.width
            text: row.heading
            font.weight: Font.Medium
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Words {
            visible: text.length > 0
            width: parent.width
            text: row.text
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    MouseArea {
        id: area
        anchors.fill: parent
        hoverEnabled: true
        onClicked: row.chosen()
    }
}

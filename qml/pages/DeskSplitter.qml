// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The border between two columns: dragged, or moved with the arrow keys.
Item {
    id: splitter

    property string label: ""
    property real grabbed: 0

    signal dragged(real by)

    width: 9
    height: parent ? parent.height : 0
    activeFocusOnTab: true
    Accessible.role: Accessible.Splitter
    Accessible.name: label
    Accessible.focusable: true
    Keys.onLeftPressed: dragged(-16)
    Keys.onRightPressed: dragged(16)

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: splitter.activeFocus || area.containsMouse || area.pressed ? 3 : 1
        height: parent.height
        color: splitter.activeFocus || area.pressed ? Theme.accent : area.containsMouse ? Theme.lineStrong : Theme.line
    }
    MouseArea {
        id: area
        anchors.fill: parent
        hoverEnabled: true
        cursorShape: Qt.SplitHCursor
        onPressed: mouse => splitter.grabbed = mouse.x
        onPositionChanged: mouse => {
            if (pressed && Math.abs(mouse.x - splitter.grabbed) >= 2)
                splitter.dragged(mouse.x - splitter.grabbed);
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// One place of the navigation rail: an icon over a word.
T.AbstractButton {
    id: control

    property string glyph: ""
    property bool current: false
    property string keys: ""
    // The icon alone; the word is in the tool tip.
    property bool compact: false

    implicitHeight: compact ? Theme.px(34) : Theme.px(51)
    implicitWidth: Theme.railWidth - 12
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.description: keys
    Accessible.selected: current
    Accessible.selectable: true
    Accessible.onPressAction: control.press()
    Keys.onReturnPressed: control.press()
    Keys.onEnterPressed: control.press()

    function press() {
        if (enabled)
            clicked();
    }

    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: Theme.px(4)

            Glyph {
                anchors.horizontalCenter: parent.horizontalCenter
                name: control.glyph
                size: Theme.px(20)
                color: control.current ? "#FFFFFF" : Theme.railInk
            }
            Text {
                visible: !control.compact
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(implicitWidth, control.width)
                elide: Text.ElideRight
                text: control.text
                color: control.current ? "#FFFFFF" : Theme.railInk
                font.family: Theme.ui
                font.pixelSize: Theme.sLabel
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.rControl
        color: control.current ? Theme.railSelected : control.hovered ? Qt.tint(Theme.rail, "#14FFFFFF") : "transparent"

        Rectangle {
            anchors.fill: parent
            visible: control.visualFocus
            color: "transparent"
            radius: parent.radius
            border.width: 2
            border.color: Theme.dark ? Theme.accent : "#4CC9BB"
        }
    }
    ToolTipText {
        x: control.width + 8
        y: (control.height - implicitHeight) / 2
        text: control.compact ? qsTr("%1 (%2)").arg(control.text).arg(control.keys) : control.keys
        visible: control.hovered && control.keys.length > 0
    }
}

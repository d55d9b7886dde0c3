// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A key as it looks on the keyboard.
Rectangle {
    id: cap

    property string text: ""
    property color ink: Theme.muted

    implicitWidth: label.implicitWidth + Theme.px(12)
    implicitHeight: label.implicitHeight + Theme.px(4)
    color: Theme.panel
    radius: 4
    border.color: Theme.lineStrong
    visible: text.length > 0
    Accessible.ignored: true

    Text {
        id: label
        anchors.centerIn: parent
        text: cap.text
        color: cap.ink
        font.family: Theme.mono
        font.pixelSize: Theme.sLabel
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}

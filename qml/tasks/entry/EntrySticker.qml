// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// The typed sticker with name, number and birth date that the ward puts on a form.
Rectangle {
    id: sticker

    required property var lines
    required property real unit

    visible: lines.length > 0
    width: 236 * unit
    height: 58 * unit
    radius: 4 * unit
    rotation: 1.1
    antialiasing: true
    color: "#FFFFFF"
    border.width: 1
    border.color: "#B9C0C8"
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Typed sticker: %1").arg(lines.join(", "))

    Column {
        x: 8 * sticker.unit
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * sticker.unit
        Repeater {
            model: sticker.lines
            delegate: Text {
                required property string modelData
                required property int index
                text: index === 0 ? modelData.toUpperCase() : modelData
                color: "#22262C"
                font.family: Theme.mono
                font.weight: index === 0 ? Font.Bold : Font.Normal
                font.pixelSize: Math.max(5, 11.5 * sticker.unit)
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
    }
}

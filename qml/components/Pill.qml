// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A small fact in a capsule. Tones: "plain", "accent", "right", "partly", "wrong", "note".
Rectangle {
    id: pill

    property string text: ""
    property string tone: "plain"
    property string icon: ""
    property bool mono: false

    implicitWidth: row.implicitWidth + Theme.px(20)
    implicitHeight: row.implicitHeight + Theme.px(7)
    radius: height / 2
    color: tone === "plain" ? Theme.panel : Theme.toneSoft(tone)
    border.width: tone === "plain" ? 1 : 0
    border.color: Theme.lineStrong
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.px(5)

        Glyph {
            visible: pill.icon.length > 0
            anchors.verticalCenter: parent.verticalCenter
            name: pill.icon
            color: Theme.toneInk(pill.tone)
            size: Theme.px(13)
        }
        Text {
            text: pill.text
            color: Theme.toneInk(pill.tone)
            font.family: pill.mono ? Theme.mono : Theme.ui
            font.pixelSize: Theme.sSmall
            font.weight: pill.tone === "plain" ? Font.Normal : Font.Medium
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}

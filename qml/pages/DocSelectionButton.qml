// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A choice of the dark pop-up over selected words.
T.AbstractButton {
    id: control

    property string keys: ""
    property color ink: "#FFFFFF"

    implicitWidth: contentItem.implicitWidth + Theme.px(16)
    implicitHeight: contentItem.implicitHeight + Theme.px(8)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Row {
        spacing: Theme.px(7)
        leftPadding: Theme.px(8)
        topPadding: Theme.px(4)
        Text {
            text: control.text
            color: control.ink
            font.family: Theme.ui
            font.pixelSize: Theme.sSmall
            font.weight: Font.Medium
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        Text {
            text: control.keys
            color: control.ink
            opacity: 0.65
            font.family: Theme.mono
            font.pixelSize: Theme.sSmall
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: 5
        color: control.ink
        opacity: control.down ? 0.25 : control.hovered || control.visualFocus ? 0.15 : 0
    }
}

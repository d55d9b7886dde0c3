// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// One of the points to choose from.
T.AbstractButton {
    id: control

    property bool chosen: false

    implicitWidth: Math.max(Theme.px(30), implicitContentWidth + Theme.px(20))
    implicitHeight: implicitContentHeight + Theme.px(10)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checked: chosen
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Text {
        text: control.text
        color: control.chosen ? Theme.accentInk : Theme.ink
        font.family: Theme.ui
        font.pixelSize: Theme.sBody
        font.weight: control.chosen ? Font.DemiBold : Font.Normal
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: Rectangle {
        color: control.chosen ? Theme.accent : control.hovered ? Theme.hover : Theme.paper
        radius: Theme.rControl
        border.color: control.chosen ? Theme.accent : Theme.lineStrong

        FocusRing {
            shown: control.visualFocus
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// One of several views of a page; `called` is its name whatever its words count.
T.AbstractButton {
    id: control

    property string called: text

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + Theme.px(12)
    horizontalPadding: Theme.px(12)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: called
    Accessible.description: text
    Accessible.checked: checked
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Text {
        text: control.text
        color: control.checked ? Theme.ink : Theme.muted
        font.family: Theme.ui
        font.pixelSize: Theme.sBody
        font.weight: control.checked ? Font.DemiBold : Font.Normal
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.rControl
        color: control.checked ? Theme.paper : control.hovered ? Theme.hover : "transparent"
        border.width: control.checked ? 1 : 0
        border.color: Theme.lineStrong
        Rectangle {
            visible: control.checked
            x: Theme.px(10)
            y: parent.height - height
            width: parent.width - 2 * x
            height: 2
            color: Theme.accent
        }
        FocusRing {
            shown: control.visualFocus
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A filter that is on or off.
T.AbstractButton {
    id: control

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + Theme.px(8)
    horizontalPadding: Theme.px(12)
    checkable: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: control.press()
    Accessible.onToggleAction: control.press()
    Keys.onReturnPressed: control.press()
    Keys.onEnterPressed: control.press()

    function press() {
        if (!enabled)
            return;
        if (checkable)
            toggle();
        clicked();
    }

    contentItem: Text {
        text: control.text
        color: control.checked ? Theme.accent : Theme.muted
        font.family: Theme.ui
        font.pixelSize: Theme.sSmall
        font.weight: control.checked ? Font.DemiBold : Font.Normal
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: height / 2
        color: control.checked ? Theme.accentSoft : control.hovered ? Theme.hover : Theme.panel
        border.width: 1
        border.color: control.checked ? Theme.accent : Theme.lineStrong

        FocusRing {
            radius: height / 2
            shown: control.visualFocus
        }
    }
}

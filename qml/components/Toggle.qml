// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// On or off, with words beside it.
T.Switch {
    id: control

    implicitWidth: implicitContentWidth
    implicitHeight: Math.max(implicitIndicatorHeight, implicitContentHeight) + Theme.px(6)
    spacing: Theme.px(10)
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
        toggle();
        toggled();
        clicked();
    }

    indicator: Rectangle {
        implicitWidth: Theme.px(36)
        implicitHeight: Theme.px(20)
        radius: height / 2
        y: (control.height - height) / 2
        color: control.checked ? Theme.accent : Theme.track
        border.width: control.checked ? 0 : 1
        border.color: Theme.lineStrong

        Rectangle {
            width: parent.height - 6
            height: width
            radius: width / 2
            y: 3
            x: control.checked ? parent.width - width - 3 : 3
            color: control.checked ? Theme.accentInk : Theme.muted
            Behavior on x {
                NumberAnimation {
                    duration: Theme.motion(120)
                }
            }
        }
        FocusRing {
            radius: height / 2
            shown: control.visualFocus
        }
    }
    contentItem: Text {
        leftPadding: control.implicitIndicatorWidth + Theme.px(10)
        text: control.text
        color: control.enabled ? Theme.ink : Theme.faint
        font.family: Theme.ui
        font.pixelSize: Theme.sBody
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}

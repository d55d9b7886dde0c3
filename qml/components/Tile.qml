// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A card that is a button; give it a contentItem and a text, which is its accessible name.
T.AbstractButton {
    id: control

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.px(15)
    horizontalPadding: Theme.px(17)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: control.press()
    Keys.onReturnPressed: control.press()
    Keys.onEnterPressed: control.press()

    function press() {
        if (enabled)
            clicked();
    }

    background: Rectangle {
        color: control.down ? Theme.hover : Theme.paper
        radius: Theme.rCard
        border.color: control.hovered && control.enabled ? Theme.accent : Theme.line

        FocusRing {
            radius: Theme.rCard + 3
            shown: control.visualFocus
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A button with only an icon; `label` is its accessible name and its tool tip.
T.Button {
    id: control

    // Name of a glyph; `icon.name` of the template is not used.
    property string glyph: ""
    property string label: ""
    property color ink: enabled ? (checked ? Theme.accent : Theme.muted) : Theme.faint
    property int size: Theme.px(18)

    implicitWidth: Theme.px(30)
    implicitHeight: Theme.px(30)
    padding: 0
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.onPressAction: control.press()
    Keys.onReturnPressed: control.press()
    Keys.onEnterPressed: control.press()

    function press() {
        if (!enabled)
            return;
        if (checkable)
            toggle();
        clicked();
    }

    contentItem: Item {
        Glyph {
            anchors.centerIn: parent
            name: control.glyph
            color: control.ink
            size: control.size
        }
    }
    background: Rectangle {
        radius: Theme.rControl
        color: control.down ? Theme.line : control.hovered && control.enabled ? Theme.hover : "transparent"

        FocusRing {
            shown: control.visualFocus
        }
    }
    ToolTipText {
        text: control.label
        visible: control.hovered && control.label.length > 0
    }
}

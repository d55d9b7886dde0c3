// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// A button. One primary button a screen; `keys` shows the shortcut, `busy` that its work is under way.
T.Button {
    id: control

    property bool primary: false
    property bool danger: false
    property bool quiet: false
    property bool busy: false
    property string keys: ""
    property string glyph: ""
    property string hint: ""
    readonly property color ink: !enabled ? Theme.faint : primary && danger ? (Theme.dark ? "#2A0D0B" : "#FFFFFF") : primary ? Theme.accentInk : danger ? Theme.wrong : Theme.ink
    readonly property color ground: primary ? (!enabled ? Theme.track : danger ? Theme.wrong : Theme.accent) : quiet ? "transparent" : Theme.paper

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.controlHeight, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: Theme.px(14)
    verticalPadding: Theme.px(4)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: hint
    Accessible.onPressAction: control.press()
    Keys.onReturnPressed: control.press()
    Keys.onEnterPressed: control.press()

    function press() {
        if (enabled && !busy)
            clicked();
    }

    contentItem: Item {
        // No ids in here: one would make the item at once, even where another is put in its place.
        implicitWidth: children[0].implicitWidth
        implicitHeight: children[0].implicitHeight

        RowLayout {
            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            spacing: Theme.px(8)

            Glyph {
                visible: control.glyph.length > 0 && !control.busy
                name: control.glyph
                color: control.ink
                size: Theme.px(16)
            }
            BusyDots {
                visible: control.busy
                color: control.ink
            }
            Text {
                text: control.text
                color: control.ink
                font.family: Theme.ui
                font.pixelSize: Theme.sBody
                font.weight: Font.Medium
                textFormat: Text.PlainText
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Text {
                visible: control.keys.length > 0 && control.primary
                text: control.keys
                color: control.ink
                opacity: 0.8
                font.family: Theme.ui
                font.pixelSize: Theme.sLabel
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
            KeyCap {
                visible: control.keys.length > 0 && !control.primary
                text: control.keys
            }
        }
    }
    background: Rectangle {
        color: control.down ? Qt.darker(control.ground, control.primary ? 1.15 : 1.06) : control.hovered && control.enabled ? (control.primary ? Qt.lighter(control.ground, 1.08) : Theme.hover) : control.ground
        radius: Theme.rControl
        border.width: control.primary || control.quiet ? 0 : 1
        border.color: control.danger && control.enabled ? Theme.wrong : Theme.lineStrong

        FocusRing {
            shown: control.visualFocus
        }
    }
    ToolTipText {
        text: control.hint
        visible: control.hovered && control.hint.length > 0
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A box to tick with words behind it, and small print under them or at the right end. It shows what the worksheet holds;
// a press asks for the other.
T.AbstractButton {
    id: control

    property bool on: false
    property string small: ""
    property bool beside: false // the small print stands at the right end of the line
    readonly property real printRoom: beside ? Math.min(smallPrint.implicitWidth, width * 0.42) : 0

    signal asked(bool on)

    implicitWidth: Theme.px(200)
    implicitHeight: Math.max(Theme.px(24), words.height + Theme.px(6))
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.description: small
    Accessible.checkable: true
    Accessible.checked: on
    Accessible.onPressAction: control.clicked()
    Accessible.onToggleAction: control.clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    onClicked: asked(!on)

    background: Rectangle {
        color: control.hovered && control.enabled ? Theme.hover : "transparent"
        radius: Theme.rControl
        FocusRing {
            anchors.margins: -1
            shown: control.visualFocus
        }
    }

    Rectangle {
        y: Theme.px(3)
        width: Theme.px(17)
        height: width
        radius: 4
        color: control.on ? Theme.accent : Theme.paper
        border.width: control.on ? 0 : 1
        border.color: control.enabled ? Theme.lineStrong : Theme.line
        Glyph {
            visible: control.on
            anchors.centerIn: parent
            name: "tick"
            color: Theme.accentInk
            size: Theme.px(13)
        }
    }
    Column {
        id: words
        x: Theme.px(25)
        y: Theme.px(3)
        width: control.width - x - (control.beside ? control.printRoom + Theme.px(12) : 0)

        Words {
            width: parent.width
            text: control.text
            color: control.enabled ? Theme.ink : Theme.faint
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Words {
            visible: text.length > 0
            width: parent.width
            text: control.beside ? "" : control.small
            color: Theme.muted
            font.pixelSize: Theme.sLabel
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    Words {
        id: smallPrint
        visible: control.beside
        x: control.width - width - Theme.px(6)
        y: Theme.px(4)
        width: control.printRoom
        text: control.small
        color: Theme.muted
        font.pixelSize: Theme.sLabel
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}

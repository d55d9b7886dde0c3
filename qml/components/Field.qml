// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A line to type in. `label` is the accessible name; `glyph` an icon at its left; `problem` marks it wrong.
T.TextField {
    id: control

    property alias placeholder: control.placeholderText
    property string label: ""
    property string glyph: ""
    property string problem: ""
    property bool mono: false

    implicitWidth: Theme.px(200)
    implicitHeight: Math.max(Theme.controlHeight, contentHeight + topPadding + bottomPadding)
    leftPadding: glyph.length > 0 ? Theme.px(32) : Theme.px(10)
    rightPadding: Theme.px(10)
    verticalAlignment: TextInput.AlignVCenter
    color: enabled ? Theme.ink : Theme.faint
    selectionColor: Theme.selection
    selectedTextColor: Theme.ink
    placeholderTextColor: Theme.muted
    font.family: mono ? Theme.mono : Theme.ui
    font.pixelSize: Theme.sBody
    selectByMouse: true
    Accessible.role: Accessible.EditableText
    Accessible.name: label.length > 0 ? label : placeholderText
    Accessible.description: problem

    background: Rectangle {
        color: control.readOnly ? Theme.panel : Theme.paper
        radius: Theme.rControl
        border.width: control.activeFocus ? 2 : 1
        border.color: control.problem.length > 0 ? Theme.wrong : control.activeFocus ? Theme.accent : Theme.lineStrong

        Glyph {
            visible: control.glyph.length > 0
            name: control.glyph
            color: Theme.muted
            size: Theme.px(16)
            x: Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
        }
    }

    Text {
        x: control.leftPadding
        width: control.width - control.leftPadding - control.rightPadding
        height: control.height
        visible: control.length === 0 && control.preeditText.length === 0
        text: control.placeholderText
        color: control.placeholderTextColor
        font: control.font
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}

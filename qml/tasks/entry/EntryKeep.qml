// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// One clerk's value, to be kept with a click; the keyboard keeps it from its row.
T.AbstractButton {
    id: control

    property string label: ""
    property bool chosen: false

    implicitHeight: Math.max(Theme.px(26), words.implicitHeight + Theme.px(8))
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.onPressAction: control.clicked()

    contentItem: Text { // qmllint disable
        id: words
        leftPadding: Theme.px(8)
        rightPadding: Theme.px(8)
        text: control.text.length > 0 ? control.text : qsTr("empty")
        color: control.chosen ? Theme.right : control.text.length > 0 ? Theme.ink : Theme.faint
        font.family: Theme.mono
        font.pixelSize: Theme.sSmall
        font.weight: control.chosen ? Font.Bold : Font.Normal
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.rControl
        color: control.chosen ? Theme.rightSoft : control.hovered ? Theme.hover : Theme.paper
        border.width: control.chosen ? 2 : 1
        border.color: control.chosen ? Theme.right : Theme.lineStrong
    }
}

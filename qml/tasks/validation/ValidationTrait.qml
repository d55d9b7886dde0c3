// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A characteristic of data quality with the digit that chooses it.
T.AbstractButton {
    id: control

    required property int index
    required property string trait
    required property string title
    required property string means
    required property bool chosen
    required property bool stop

    signal stepped(int by)

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    horizontalPadding: Theme.px(8)
    verticalPadding: Theme.px(4)
    focusPolicy: stop || activeFocus ? Qt.StrongFocus : Qt.ClickFocus
    text: title
    Accessible.role: Accessible.RadioButton
    Accessible.name: title
    Accessible.description: means
    Accessible.checked: chosen
    Accessible.focusable: true
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onRightPressed: stepped(1)
    Keys.onLeftPressed: stepped(-1)
    Keys.onDownPressed: stepped(1)
    Keys.onUpPressed: stepped(-1)

    contentItem: Row {
        spacing: Theme.px(6)
        Text {
            text: (control.index + 1) % 10
            color: control.chosen ? Theme.accentInk : Theme.muted
            font.family: Theme.mono
            font.pixelSize: Theme.sLabel
            anchors.verticalCenter: parent.verticalCenter
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        Text {
            text: control.title
            color: control.chosen ? Theme.accentInk : Theme.ink
            font.family: Theme.ui
            font.pixelSize: Theme.sSmall
            font.weight: control.chosen ? Font.DemiBold : Font.Normal
            anchors.verticalCenter: parent.verticalCenter
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        color: control.chosen ? Theme.accent : control.hovered ? Theme.hover : Theme.panel
        radius: Theme.rControl
        border.color: control.chosen ? Theme.accent : Theme.lineStrong

        FocusRing {
            shown: control.activeFocus
        }
    }
}

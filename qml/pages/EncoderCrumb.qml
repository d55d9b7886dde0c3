// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A step of the way down to a code.
T.AbstractButton {
    id: crumb

    property string code: ""
    property string title: ""

    implicitWidth: contentItem.implicitWidth
    implicitHeight: Theme.px(22)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Link
    Accessible.name: qsTr("Up to %1").arg(code)
    Accessible.description: title
    Accessible.onPressAction: crumb.clicked()
    Keys.onReturnPressed: clicked()

    contentItem: Text {
        text: qsTr(" › %1").arg(crumb.code)
        color: crumb.hovered || crumb.visualFocus ? Theme.accent : Theme.muted
        font.family: Theme.ui
        font.pixelSize: Theme.sSmall
        font.underline: crumb.visualFocus
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    ToolTipText {
        text: crumb.title
        visible: crumb.hovered
    }
}

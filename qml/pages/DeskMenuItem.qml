// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// One choice of a DeskMenu: a short mark, a line, and a word of explanation. Arrow keys go to its neighbours.
T.AbstractButton {
    id: item

    property string mark: ""
    property string detail: ""

    implicitHeight: implicitContentHeight + Theme.px(10)
    focusPolicy: Qt.StrongFocus
    Layout.fillWidth: true
    Accessible.role: Accessible.MenuItem
    Accessible.name: text
    Accessible.description: detail
    Accessible.onPressAction: item.clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    contentItem: RowLayout {
        spacing: Theme.px(10)
        Text {
            visible: item.mark.length > 0
            text: item.mark
            color: item.checked ? Theme.accent : Theme.ink
            font.family: Theme.mono
            font.pixelSize: Theme.sBody
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            Layout.preferredWidth: Theme.px(24)
            Layout.leftMargin: Theme.px(6)
            Accessible.ignored: true
        }
        ColumnLayout {
            spacing: 1
            Layout.leftMargin: item.mark.length > 0 ? 0 : Theme.px(8)
            Text {
                text: item.text
                color: item.checked ? Theme.accent : Theme.ink
                font.family: Theme.ui
                font.pixelSize: Theme.sBody
                font.weight: item.checked ? Font.DemiBold : Font.Normal
                elide: Text.ElideRight
                textFormat: Text.PlainText
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Text {
                visible: item.detail.length > 0
                text: item.detail
                color: Theme.muted
                font.family: Theme.ui
                font.pixelSize: Theme.sSmall
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: 6
        color: item.visualFocus || item.hovered ? Theme.accentSoft : "transparent"
    }
}

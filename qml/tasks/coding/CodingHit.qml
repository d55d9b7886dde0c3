// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// A code that was found.
T.AbstractButton {
    id: hit

    required property int index
    required property string code
    required property string title
    required property string reason
    required property bool billable
    required property bool taken
    property bool chosen: false

    implicitHeight: Math.max(Theme.px(30), implicitContentHeight + Theme.px(10))
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Take %1").arg(code)
    Accessible.description: qsTr("%1. %2").arg(title).arg(reason)
    Accessible.onPressAction: hit.clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    contentItem: RowLayout {
        spacing: Theme.px(8)
        Text {
            text: hit.code
            color: hit.billable ? Theme.ink : Theme.muted
            font.family: Theme.mono
            font.pixelSize: Theme.sSmall
            font.weight: Font.Bold
            textFormat: Text.PlainText
            Layout.leftMargin: Theme.px(12)
            Layout.preferredWidth: Theme.px(78)
            Accessible.ignored: true
        }
        Text {
            text: hit.title
            color: hit.billable ? Theme.ink : Theme.muted
            font.family: Theme.ui
            font.pixelSize: Theme.sBody
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Text {
            text: hit.taken ? qsTr("in your list") : hit.reason
            color: Theme.muted
            font.family: Theme.ui
            font.pixelSize: Theme.sLabel
            horizontalAlignment: Text.AlignRight
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Layout.maximumWidth: Theme.px(104)
            Layout.rightMargin: Theme.px(10)
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        color: hit.chosen || hit.visualFocus ? Theme.accentSoft : hit.hovered ? Theme.hover : "transparent"
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// A small panel beside the control that opened it; Escape and a click elsewhere close it.
T.Popup {
    id: menu

    property string label: ""
    default property alias content: column.data

    padding: 6
    margins: 8
    implicitWidth: contentWidth + leftPadding + rightPadding
    implicitHeight: contentHeight + topPadding + bottomPadding
    contentWidth: Theme.px(280)
    contentHeight: column.implicitHeight
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    contentItem: FocusScope {
        focus: true
        Accessible.role: Accessible.PopupMenu
        Accessible.name: menu.label
        Keys.onDownPressed: event => nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    }
    contentData: [
        ColumnLayout {
            id: column
            width: menu.availableWidth
            spacing: 2
        }
    ]
    background: Rectangle {
        color: Theme.paper
        radius: Theme.rControl
        border.color: Theme.lineStrong

        Rectangle {
            z: -1
            anchors.fill: parent
            anchors.topMargin: 3
            anchors.bottomMargin: -4
            radius: Theme.rControl
            color: "#000000"
            opacity: Theme.dark ? 0.35 : 0.08
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A short explanation beside the pointer: ToolTipText { text: qsTr("..."); visible: parent.hovered }
T.ToolTip {
    id: tip

    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    y: parent ? parent.height + 6 : 0
    implicitWidth: Math.min(implicitContentWidth + leftPadding + rightPadding, Theme.px(320))
    implicitHeight: contentHeight + topPadding + bottomPadding
    contentHeight: implicitContentHeight
    margins: 6
    horizontalPadding: Theme.px(8)
    verticalPadding: Theme.px(5)
    delay: 500
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

    contentItem: Text {
        text: tip.text
        color: Theme.dark ? "#1D2330" : "#FFFFFF"
        font.family: Theme.ui
        font.pixelSize: Theme.sSmall
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
    }
    background: Rectangle {
        color: Theme.dark ? "#E7EAEE" : "#1D2330"
        radius: 6
    }
}

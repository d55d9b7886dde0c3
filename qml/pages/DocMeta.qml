// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Author, time and signature of a page, cut where there is no room. An unsigned page is marked.
Rectangle {
    id: meta

    property string text: ""
    property bool unsignedPage: false
    readonly property bool cut: label.truncated

    implicitWidth: label.implicitWidth + Theme.px(22)
    implicitHeight: label.implicitHeight + Theme.px(7)
    radius: height / 2
    color: unsignedPage ? Theme.partlySoft : Theme.panel
    border.width: unsignedPage ? 0 : 1
    border.color: Theme.lineStrong
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Text {
        id: label
        anchors.centerIn: parent
        width: Math.min(implicitWidth, meta.width - Theme.px(16))
        text: meta.text
        color: meta.unsignedPage ? Theme.partly : Theme.muted
        font.family: Theme.ui
        font.pixelSize: Theme.sSmall
        textFormat: Text.PlainText
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    HoverHandler {
        id: over
    }
    ToolTipText {
        text: meta.text
        visible: over.hovered && label.truncated
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// One entry of a list in words, with a dot before it.
RowLayout {
    id: point

    property string text: ""
    property color dot: Theme.accent

    spacing: Theme.px(10)
    Layout.fillWidth: true

    Rectangle {
        implicitWidth: Theme.px(6)
        implicitHeight: Theme.px(6)
        radius: width / 2
        color: point.dot
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: Theme.px(6)
    }
    Words {
        text: point.text
        wrapMode: Text.Wrap
        lineHeight: 1.15
        Layout.fillWidth: true
    }
}

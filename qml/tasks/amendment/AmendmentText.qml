// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// One side of a comparison, on paper.
Rectangle {
    id: side

    property alias text: words.text
    property string label: ""

    implicitHeight: words.implicitHeight + Theme.px(24)
    color: Theme.paper
    radius: Theme.rPaper
    border.color: Theme.line

    Text {
        id: words
        anchors.fill: parent
        anchors.margins: Theme.px(12)
        color: Theme.ink
        font.family: Theme.serif
        font.pixelSize: Theme.sBody
        textFormat: Text.StyledText
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: side.label
        Accessible.description: text
    }
}

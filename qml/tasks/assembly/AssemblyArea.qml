// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// A part of the table with its heading; `hint` stands in it while it is empty.
Rectangle {
    id: area

    property string title: ""
    property string note: ""
    property string hint: ""
    property bool empty: false
    property bool lit: false
    default property alias content: body.data

    color: lit ? Theme.accentSoft : "transparent"
    implicitHeight: Theme.px(64)

    RowLayout {
        id: head
        x: Theme.px(12)
        y: Theme.px(8)
        width: parent.width - Theme.px(24)
        spacing: Theme.px(8)

        SectionLabel {
            text: area.title
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.px(90)
        }
        Words {
            visible: text.length > 0
            text: area.note
            color: Theme.muted
            font.pixelSize: Theme.sLabel
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignRight
            Layout.maximumWidth: area.width * 0.55
        }
    }
    Item {
        id: body
        anchors.fill: parent
        anchors.topMargin: head.y + head.height + Theme.px(6)
        anchors.leftMargin: Theme.px(12)
        anchors.rightMargin: Theme.px(2)
        anchors.bottomMargin: Theme.px(4)
    }
    Words {
        visible: area.empty && text.length > 0
        anchors.fill: body
        anchors.rightMargin: Theme.px(12)
        text: area.hint
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
    }
}

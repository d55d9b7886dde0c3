// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// One tab: what lies open, with a button that puts it away.
T.Button {
    id: tab

    required property string title
    property string note: ""
    property string glyph: ""
    property bool closable: false
    property bool current: false

    signal chosen
    signal closed

    implicitWidth: words.implicitWidth + (closable ? Theme.px(58) : Theme.px(46))
    focusPolicy: Qt.StrongFocus
    onClicked: chosen()
    Keys.onReturnPressed: chosen()
    Keys.onEnterPressed: chosen()
    Keys.onDeletePressed: if (closable)
        closed()
    Accessible.role: Accessible.PageTab
    Accessible.name: note.length > 0 ? qsTr("%1, %2").arg(title).arg(note) : title
    Accessible.selected: current
    Accessible.onPressAction: chosen()

    background: Rectangle {
        color: tab.current ? Theme.paper : tab.hovered ? Theme.hover : "transparent"

        Rectangle {
            visible: tab.current
            anchors.bottom: parent.bottom
            width: parent.width
            height: 2
            color: Theme.accent
        }
        FocusRing {
            shown: tab.visualFocus
        }
    }
    contentItem: Item { // qmllint disable
        Row {
            id: words
            x: Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(7)

            Glyph {
                name: tab.glyph
                color: tab.current ? Theme.accent : Theme.muted
                size: Theme.px(15)
                anchors.verticalCenter: parent.verticalCenter
            }
            Text {
                text: tab.title
                color: Theme.ink
                font.family: Theme.ui
                font.pixelSize: Theme.sBody
                font.weight: tab.current ? Font.DemiBold : Font.Normal
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
            Text {
                visible: tab.note.length > 0
                text: tab.note
                color: Theme.muted
                font.family: Theme.mono
                font.pixelSize: Theme.sLabel
                textFormat: Text.PlainText
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
        }
        IconButton {
            visible: tab.closable
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(2)
            anchors.verticalCenter: parent.verticalCenter
            implicitWidth: Theme.px(22)
            implicitHeight: Theme.px(22)
            glyph: "close"
            size: Theme.px(13)
            label: qsTr("Put away %1").arg(tab.title)
            onClicked: tab.closed()
        }
    }
}

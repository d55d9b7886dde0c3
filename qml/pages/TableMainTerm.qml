// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A main term of an index.
T.AbstractButton {
    id: row

    required property int index
    required property string title
    required property string modifiers
    property bool here: false
    property bool ringed: false

    implicitHeight: Theme.px(30)
    leftPadding: Theme.px(18)
    rightPadding: Theme.px(18)
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: modifiers
    Accessible.onPressAction: row.clicked()

    contentItem: Text {
        text: row.title
        color: row.here ? Theme.accent : Theme.ink
        font.family: Theme.ui
        font.pixelSize: Theme.sBody
        font.weight: row.here ? Font.DemiBold : Font.Normal
        textFormat: Text.PlainText
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: Theme.px(8)
            anchors.rightMargin: Theme.px(10)
            radius: Theme.rControl
            color: row.here ? Theme.accentSoft : row.hovered ? Theme.hover : "transparent"
            FocusRing {
                anchors.margins: -1
                shown: row.ringed
            }
        }
    }
}

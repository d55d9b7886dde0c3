// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import RecordsDesk.ViewModels

// The pages of the chart, or those that answer what is looked for.
Rectangle {
    id: side

    required property ChartRoomViewModel room
    readonly property bool looking: room.words.trim().length > 0

    color: Theme.panel

    Field {
        id: box
        x: Theme.px(10)
        y: Theme.px(10)
        width: parent.width - 2 * x
        glyph: "search"
        label: qsTr("Find in this chart")
        placeholder: qsTr("Find in this chart")
        text: side.room.words
        onAccepted: side.room.words = text
        onTextEdited: if (text.length === 0)
            side.room.words = ""
        Keys.onDownPressed: {
            if (side.looking)
                hits.currentIndex = Math.min(0, hits.count - 1);
            (side.looking ? hits : tree).forceActiveFocus();
        }
        Keys.onEscapePressed: side.room.words = ""

        HoverHandler {
            id: over
        }
        ToolTipText {
            text: qsTr("Words, \"words in a row\", author:iyer, type:progress, on:2026-05-04, from: and to:. Enter looks.")
            visible: over.hovered
        }
    }
    DeskTree {
        id: tree
        visible: !side.looking
        anchors.top: box.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        tree: side.room.tree
        focus: true
        onWanted: document => side.room.openPage(document)
    }
    ListView {
        id: hits
        visible: side.looking
        anchors.top: box.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.px(8)
        width: parent.width
        clip: true
        activeFocusOnTab: visible && count > 0
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        model: side.room.hits
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Found in this chart")
        ScrollBar.vertical: ThinScrollBar {}
        Keys.onReturnPressed: side.room.openHit(currentIndex)
        Keys.onEnterPressed: side.room.openHit(currentIndex)
        delegate: ChartsLine {
            width: ListView.view.width
            ringed: ListView.isCurrentItem && hits.activeFocus
            onChosen: {
                hits.currentIndex = index;
                side.room.openHit(index);
            }
        }
    }
    Words {
        visible: side.looking && hits.count === 0
        anchors.top: box.bottom
        anchors.topMargin: Theme.px(14)
        x: Theme.px(14)
        width: parent.width - 2 * x
        text: qsTr("No page that you may see says this.")
        color: Theme.muted
        wrapMode: Text.Wrap
    }
    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }
    Shortcut {
        sequences: [StandardKey.Find] // qmllint disable unqualified
        enabled: side.visible && side.room.tab >= 0
        onActivated: box.forceActiveFocus()
    }
}

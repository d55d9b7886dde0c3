// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The pages of the chart. Up and Down choose, Enter opens: looking at a page is noted, so nothing opens by itself.
ListView {
    id: list

    required property ChartTreeModel tree

    signal opened
    signal wanted(document: string)

    model: tree
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    topMargin: Theme.px(10)
    bottomMargin: Theme.px(10)
    leftMargin: 8
    rightMargin: 8
    activeFocusOnTab: true
    keyNavigationEnabled: false
    highlightFollowsCurrentItem: true
    highlightMoveDuration: 0
    reuseItems: true
    currentIndex: -1
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Chart pages")
    ScrollBar.vertical: ThinScrollBar {}

    onActiveFocusChanged: if (activeFocus && currentIndex < 0)
        currentIndex = tree.currentRow >= 0 ? tree.currentRow : tree.neighbour(-1, 1)
    Keys.onUpPressed: step(-1)
    Keys.onDownPressed: step(1)
    Keys.onReturnPressed: open(currentIndex)
    Keys.onEnterPressed: open(currentIndex)
    Keys.onSpacePressed: open(currentIndex)

    function step(by: int) {
        currentIndex = tree.neighbour(currentIndex < 0 ? 0 : currentIndex, by);
        positionViewAtIndex(currentIndex, ListView.Contain);
    }

    function open(row: int) {
        const document = tree.documentAt(row);
        if (document.length === 0)
            return;
        currentIndex = row;
        wanted(document);
        opened();
    }

    Connections {
        target: list.tree
        function onChanged() {
            if (list.tree.currentRow >= 0) {
                list.currentIndex = list.tree.currentRow;
                list.positionViewAtIndex(list.currentIndex, ListView.Contain);
            }
        }
    }

    delegate: Item {
        id: row
        required property int index
        required property bool heading
        required property string title
        required property string note
        required property bool current
        required property bool unread
        readonly property bool chosen: ListView.isCurrentItem && list.activeFocus

        width: list.width - list.leftMargin - list.rightMargin
        height: heading ? Theme.px(28) : Theme.px(27)
        Accessible.role: heading ? Accessible.Heading : Accessible.Button
        Accessible.name: heading ? title : qsTr("Open %1").arg(title)
        Accessible.description: heading ? "" : (unread ? qsTr("%1, not opened yet").arg(note) : note)
        Accessible.onPressAction: list.open(index)

        Rectangle {
            visible: !row.heading
            anchors.fill: parent
            radius: 6
            color: row.current ? Theme.accentSoft : area.containsMouse ? Theme.hover : "transparent"

            FocusRing {
                anchors.margins: 0
                radius: 6
                shown: row.chosen
            }
        }
        Rectangle {
            visible: row.unread
            x: 1
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(5)
            height: width
            radius: width / 2
            color: Theme.accent
            opacity: 0.75
        }
        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: 9
            anchors.rightMargin: 9
            anchors.topMargin: row.heading ? Theme.px(6) : 0
            spacing: 6

            Text {
                text: row.title
                color: row.heading ? Theme.muted : row.current ? Theme.accent : Theme.ink
                font.family: Theme.ui
                font.pixelSize: row.heading ? Theme.sLabel : Theme.sBody
                font.weight: row.heading || row.current ? Font.DemiBold : Font.Normal
                font.capitalization: row.heading ? Font.AllUppercase : Font.MixedCase
                font.letterSpacing: row.heading ? 0.8 : 0
                elide: Text.ElideRight
                textFormat: Text.PlainText
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            Text {
                visible: !row.heading
                text: row.note
                color: row.current ? Theme.accent : Theme.faint
                font.family: Theme.mono
                font.pixelSize: Theme.sLabel
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
        MouseArea {
            id: area
            anchors.fill: parent
            enabled: !row.heading
            hoverEnabled: true
            onClicked: {
                list.forceActiveFocus();
                list.open(row.index);
            }
        }
    }
}

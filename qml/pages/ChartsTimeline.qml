// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import RecordsDesk.ViewModels

// Everything dated that this role may see, oldest first; a moment of a page opens it.
Rectangle {
    id: timeline

    required property ChartRoomViewModel room

    color: Theme.paper
    radius: Theme.rPaper
    border.color: Theme.line

    ListView {
        id: list
        anchors.fill: parent
        anchors.margins: Theme.px(8)
        clip: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        model: timeline.room.timeline
        currentIndex: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Timeline of the chart")
        ScrollBar.vertical: ThinScrollBar {}
        Keys.onReturnPressed: timeline.room.openMoment(currentIndex)
        Keys.onEnterPressed: timeline.room.openMoment(currentIndex)
        delegate: ChartsLine {
            width: ListView.view.width
            ringed: ListView.isCurrentItem && list.activeFocus
            onChosen: {
                list.currentIndex = index;
                timeline.room.openMoment(index);
            }
        }
    }
    EmptyState {
        visible: list.count === 0
        anchors.centerIn: parent
        width: Math.min(parent.width - 40, Theme.px(360))
        glyph: "clock"
        title: qsTr("Nothing that this role may see is dated")
    }
}

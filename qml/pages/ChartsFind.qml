// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import RecordsDesk.ViewModels

// Finds a person's chart by name, number, birth date, telephone or the days of a stay.
FocusScope {
    id: find

    required property ChartRoomViewModel room

    Field {
        id: box
        x: 28
        y: Theme.px(18)
        width: Math.min(parent.width - 56, Theme.px(620))
        focus: true
        glyph: "search"
        label: qsTr("Find a chart")
        placeholder: qsTr("Family name, given name; MRN; birth date; 555-0142")
        text: find.room.query
        onTextEdited: find.room.query = text
        Keys.onDownPressed: if (list.count > 0) {
            list.currentIndex = 0;
            list.forceActiveFocus();
        }
        onAccepted: {
            if (find.room.asksForPages && !find.room.looked)
                find.room.lookThroughPages();
            else
                find.room.openChart(find.room.found.mrnAt(0));
        }
    }
    Words {
        id: help
        anchors.top: box.bottom
        anchors.topMargin: Theme.px(7)
        x: 30
        width: parent.width - 60
        text: qsTr("on:2026-05 or from: and to: find the days of a stay, attending:renner a physician's patients, \"words in quotes\" and author:iyer what the pages say. Looking through pages and opening a chart are noted with your name.")
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
    }
    ListView {
        id: list
        anchors.top: help.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.px(10)
        x: 22
        width: parent.width - 44
        clip: true
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        spacing: Theme.px(6)
        bottomMargin: Theme.px(16)
        model: find.room.found
        currentIndex: -1
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Charts found")
        ScrollBar.vertical: ThinScrollBar {}
        Keys.onReturnPressed: find.room.openChart(find.room.found.mrnAt(currentIndex))
        Keys.onEnterPressed: find.room.openChart(find.room.found.mrnAt(currentIndex))
        Keys.onUpPressed: event => {
            if (currentIndex > 0)
                currentIndex -= 1;
            else
                box.forceActiveFocus();
        }
        delegate: ChartsFindRow {
            width: ListView.view.width - Theme.px(10)
            ringed: ListView.isCurrentItem && list.activeFocus
            onChosen: {
                list.currentIndex = index;
                find.room.openChart(mrn);
            }
        }
    }
    EmptyState {
        visible: list.count === 0
        anchors.centerIn: list
        width: Math.min(list.width - 40, Theme.px(460))
        glyph: "search"
        title: find.room.query.length === 0 ? qsTr("%1 charts are in the room").arg(find.room.charts) : !find.room.asksForPages ? qsTr("Nobody matches") : find.room.looked ? qsTr("No page that you may see says this") : qsTr("Enter looks through the pages")
        text: find.room.asksForPages ? qsTr("Words are found by their beginning. Only charts whose pages your role may see are told.") : find.room.query.length === 0 ? qsTr("Type whom you look for. Two people may have one name: compare birth date and number before you open a chart.") : qsTr("Fewer letters may find more: names and numbers are found by their beginning.")
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import RecordsDesk.ViewModels

// All exercises, filtered, and the sheet that starts one.
FocusScope {
    id: page

    readonly property LibraryViewModel library: App.library

    onVisibleChanged: if (visible)
        library.refresh()
    Component.onCompleted: library.refresh()

    TopBar {
        id: bar
        width: parent.width
        title: qsTr("Exercises")
        leading: Pill {
            text: page.library.filtered ? qsTr("%1 of %2").arg(list.count).arg(page.library.total) : page.library.total
        }

        FindPill {}
    }
    LibraryFilters {
        id: filters
        anchors.top: bar.bottom
        x: 28
        width: parent.width - 56
        library: page.library
    }
    ListView {
        id: list
        anchors.top: filters.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.px(4)
        x: 22
        width: parent.width - 44
        clip: true
        focus: true
        activeFocusOnTab: count > 0
        spacing: Theme.px(8)
        topMargin: 6
        bottomMargin: Theme.px(20)
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        model: page.library.exercises
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Exercises")
        Keys.onReturnPressed: openCurrent()
        Keys.onEnterPressed: openCurrent()
        delegate: LibraryRow {
            x: 6
            width: ListView.view.width - 12
            ringed: ListView.isCurrentItem && list.activeFocus
            onClicked: {
                ListView.view.currentIndex = index;
                page.library.offer(exercise);
            }
        }

        function openCurrent() {
            const card = currentItem as LibraryRow;
            if (card)
                page.library.offer(card.exercise);
        }
        ScrollBar.vertical: ThinScrollBar {}
    }
    EmptyState {
        visible: list.count === 0
        anchors.centerIn: list
        width: Math.min(list.width - 40, Theme.px(460))
        glyph: "folder"
        title: page.library.filtered ? qsTr("No exercise matches") : qsTr("No exercises here")
        text: page.library.filtered ? qsTr("Fewer words or another level may find one.") : qsTr("The exercise library could not be read. Settings says what is wrong with it.")
        actionText: page.library.filtered ? qsTr("Clear filters") : qsTr("Open settings")
        onTriggered: {
            if (page.library.filtered)
                page.library.clearFilters();
            else
                App.go("settings");
        }
    }
    LibraryStart {
        library: page.library
    }
}

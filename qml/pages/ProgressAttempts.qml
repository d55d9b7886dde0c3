// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Every finished chart, the latest at the top; a row opens its debrief.
Card {
    id: card

    required property AttemptListModel attempts

    signal opened(session: string)

    padding: 1
    spacing: 0

    ProgressRow {
        head: true
        title: qsTr("Chart")
        when: qsTr("When")
        percent: qsTr("Score")
        change: qsTr("Change")
        standing: qsTr("Result")
        Layout.fillWidth: true
    }
    // The model runs from the oldest on; a list that grows upwards is no taller than its rows.
    ListView {
        id: list
        clip: true
        activeFocusOnTab: count > 0
        boundsBehavior: Flickable.StopAtBounds
        verticalLayoutDirection: ListView.BottomToTop
        model: card.attempts
        currentIndex: count - 1
        highlightMoveDuration: 0
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: contentHeight
        Layout.maximumHeight: contentHeight
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Attempts")
        Keys.onReturnPressed: openCurrent()
        Keys.onEnterPressed: openCurrent()
        onCountChanged: positionViewAtEnd()
        delegate: ProgressAttempt {
            width: ListView.view.width
            ringed: ListView.isCurrentItem && list.activeFocus
            onClicked: {
                ListView.view.currentIndex = index;
                card.opened(session);
            }
        }
        ScrollBar.vertical: ThinScrollBar {}

        function openCurrent() {
            const row = currentItem as ProgressAttempt;
            if (row)
                card.opened(row.session);
        }
    }
    Item {
        Layout.fillHeight: true
        Layout.preferredHeight: 0
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import RecordsDesk.ViewModels

// The findings as a table: what the trainee gave, what the key has, the automatic points and those that count.
Rectangle {
    id: table

    required property ReviewViewModel review

    color: Theme.paper
    radius: Theme.rPaper
    border.color: Theme.line

    ReviewCells {
        id: head
        x: 1
        y: 1
        width: parent.width - 2
        head: true
        finding: qsTr("Finding")
        yours: qsTr("Trainee")
        key: qsTr("Key")
        automatic: qsTr("Auto")
        now: qsTr("Now")
    }
    ListView {
        id: list
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 1
        x: 1
        width: parent.width - 2
        clip: true
        activeFocusOnTab: count > 0
        keyNavigationEnabled: false
        boundsBehavior: Flickable.StopAtBounds
        model: table.review.findings
        currentIndex: table.review.current
        highlightMoveDuration: 0
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Findings")
        Keys.onUpPressed: table.review.current = Math.max(0, table.review.current - 1)
        Keys.onDownPressed: table.review.current = Math.min(count - 1, table.review.current + 1)
        delegate: ReviewFinding {
            width: ListView.view.width
            chosen: index === table.review.current
            ringed: chosen && list.activeFocus
            onClicked: {
                list.forceActiveFocus();
                table.review.current = index;
            }
        }
        ScrollBar.vertical: ThinScrollBar {}
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// The desk: the chart's pages, the page that is open, and the worksheet.
FocusScope {
    id: page

    readonly property DeskViewModel desk: App.desk
    readonly property bool folded: width < Theme.px(980)
    readonly property bool live: visible && desk.hasSession && !desk.locked

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Desk")

    EmptyState {
        visible: !page.desk.hasSession
        anchors.centerIn: parent
        width: Math.min(parent.width - 60, Theme.px(460))
        glyph: "folder"
        title: qsTr("No chart is on the desk")
        text: qsTr("Start an exercise, and its chart, its pages and the worksheet will be here.")
        actionText: qsTr("Choose an exercise")
        onTriggered: App.go("library")
    }
    // Not a Loader: Qt 6.4's cannot make a bound component.
    Repeater {
        model: page.desk.hasSession ? 1 : 0
        delegate: DeskColumns {
            anchors.fill: parent
            focus: true
            desk: page.desk
            folded: page.folded
            live: page.live
        }
    }
}

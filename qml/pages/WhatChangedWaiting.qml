// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import RecordsDesk.ViewModels

// What stands in the place of a comparison: how far it is, or why there is none and what to do.
Item {
    id: waiting

    required property WhatChangedViewModel changes
    readonly property string at: changes.state

    TaskProgress {
        visible: waiting.at === "working"
        anchors.centerIn: parent
        task: waiting.changes.task
        label: qsTr("Comparing")
    }
    EmptyState {
        visible: waiting.at === "lacking"
        anchors.centerIn: parent
        width: Math.min(parent.width - 60, Theme.px(460))
        glyph: "book"
        title: qsTr("One edition of each code set is here")
        text: qsTr("With a second one, this page shows the codes that were added, deleted and retitled from one year to the next, and which of your starred codes and exercises that touches. Install the official files of another year.")
        actionText: qsTr("Settings, Code sets")
        onTriggered: App.go("settings")
    }
    EmptyState {
        visible: waiting.at === "stopped"
        anchors.centerIn: parent
        width: Math.min(parent.width - 60, Theme.px(400))
        glyph: "pause"
        title: qsTr("Stopped")
        text: qsTr("The editions were not compared. Nothing was changed.")
        actionText: qsTr("Compare again")
        onTriggered: waiting.changes.refresh()
    }
    EmptyState {
        visible: waiting.at === "failed"
        anchors.centerIn: parent
        width: Math.min(parent.width - 60, Theme.px(400))
        glyph: "alert"
        title: qsTr("The editions could not be compared")
        text: waiting.changes.failure
        actionText: qsTr("Try again")
        onTriggered: waiting.changes.refresh()
    }
}

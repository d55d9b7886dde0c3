// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What is shown of the chart, which version of the page, and what the page is to the legal record.
RowLayout {
    id: views

    required property ChartRoomViewModel room
    readonly property bool paged: room.view === "page" || room.view === "compare"

    spacing: Theme.px(8)

    Repeater {
        model: [
            {
                "view": "page",
                "text": qsTr("Page"),
                "keys": "Ctrl+1"
            },
            {
                "view": "compare",
                "text": qsTr("Side by side"),
                "keys": "Ctrl+2"
            },
            {
                "view": "timeline",
                "text": qsTr("Timeline"),
                "keys": "Ctrl+3"
            },
            {
                "view": "print",
                "text": qsTr("Print preview"),
                "keys": "Ctrl+4"
            }
        ]
        delegate: AppButton {
            id: button
            required property var modelData

            text: modelData.text
            primary: views.room.view === modelData.view
            Accessible.checked: primary
            onClicked: views.room.view = modelData.view

            Shortcut {
                sequence: button.modelData.keys
                enabled: views.visible
                onActivated: views.room.view = button.modelData.view
            }
        }
    }
    Choice {
        visible: views.paged && count > 1
        implicitWidth: Theme.px(160)
        label: qsTr("Version of the page")
        model: views.room.versions
        onCountChanged: currentIndex = count - 1
        onActivated: views.room.openVersion(currentValue)
    }
    Item {
        Layout.fillWidth: true
    }
    Pill {
        visible: views.paged && views.room.standing.length > 0 && (views.room.page.open || views.room.page.refusal.length > 0)
        text: views.room.standing
        tone: views.room.outsideRecord ? "partly" : "plain"
        icon: views.room.outsideRecord ? "info" : "tick"
        Accessible.description: views.room.standingWhy

        HoverHandler {
            id: over
        }
        ToolTipText {
            text: views.room.standingWhy
            visible: over.hovered
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// The chart room: whom it is about, then the chart itself, several at a time.
FocusScope {
    id: page

    readonly property ChartRoomViewModel room: App.charts

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Charts")
    Component.onCompleted: room.furnish()

    TopBar {
        id: bar
        width: parent.width
        title: qsTr("Charts")
        leading: Pill {
            text: page.room.charts
        }

        Words {
            visible: page.width > Theme.px(900)
            text: qsTr("Look as")
            color: Theme.muted
        }
        Choice {
            label: qsTr("Role one looks with")
            model: page.room.roles
            enabled: page.room.roleFree
            visible: page.room.roleFree
            onActivated: page.room.role = currentValue
            Component.onCompleted: choose(page.room.role)
        }
        Pill {
            visible: !page.room.roleFree
            text: App.desk.role
            icon: "person"
        }
        FindPill {}
    }
    ChartsTabs {
        id: tabs
        anchors.top: bar.bottom
        width: parent.width
        room: page.room
    }
    ChartsFind {
        visible: page.room.tab < 0
        anchors.top: tabs.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        room: page.room
        focus: visible
    }
    ChartsChart {
        visible: page.room.tab >= 0
        anchors.top: tabs.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        room: page.room
        focus: visible
    }
    Shortcut {
        sequence: "Ctrl+W"
        enabled: page.visible && page.room.tab >= 0
        onActivated: page.room.closeTab(page.room.tab)
    }
    Shortcut {
        sequence: "Ctrl+Tab"
        enabled: page.visible && page.room.tabs.count > 0
        onActivated: page.room.tab = page.room.tab + 1 < page.room.tabs.count ? page.room.tab + 1 : -1
    }
}

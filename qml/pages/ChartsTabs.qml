// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// The search and the charts that lie open.
Rectangle {
    id: bar

    required property ChartRoomViewModel room

    implicitHeight: Theme.px(37)
    height: implicitHeight
    color: Theme.panel
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Open charts")

    Flickable {
        anchors.fill: parent
        anchors.leftMargin: Theme.px(12)
        contentWidth: row.width
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Row {
            id: row
            height: bar.height
            spacing: Theme.px(2)

            ChartsTab {
                title: qsTr("Find a chart")
                glyph: "search"
                current: bar.room.tab < 0
                height: bar.height
                onChosen: bar.room.tab = -1
            }
            Repeater {
                model: bar.room.tabs
                delegate: ChartsTab {
                    required property int index
                    required property string value

                    note: value
                    glyph: "folder"
                    closable: true
                    current: bar.room.tab === index
                    height: bar.height
                    onChosen: bar.room.tab = index
                    onClosed: bar.room.closeTab(index)
                }
            }
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

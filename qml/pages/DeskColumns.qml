// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// Bars on top, then three columns whose borders can be dragged.
FocusScope {
    id: columns

    required property DeskViewModel desk
    required property bool folded
    required property bool live
    readonly property real leastPage: Theme.px(300)
    // Work at the index or in the file room has no chart: the worksheet is the desk.
    readonly property bool charted: desk.hasChart
    readonly property bool wide: desk.worksheet !== null && desk.worksheet.wide
    // Some work lists the chart's pages itself, since the tree would tell their order.
    readonly property bool owned: desk.worksheet !== null && desk.worksheet.ownsPages
    readonly property bool treed: charted && !folded && !owned
    readonly property real treeRoom: !treed ? 0 : Math.max(Theme.px(150), Math.min(Theme.px(desk.treeWidth), width * 0.3))
    readonly property real sheetRoom: !charted ? width : wide ? Math.max(Theme.px(340), width - treeRoom - Math.max(leastPage, width * 0.36)) : Math.max(Math.min(Theme.px(340), width * 0.5), Math.min(Theme.px(desk.sheetWidth), width * 0.56, width - treeRoom - leastPage))

    TaskPages {
        id: pages
    }
    DeskTopBar {
        id: bar
        width: parent.width
        desk: columns.desk
        folded: columns.folded
        live: columns.live
    }
    DeskCall {
        id: call
        anchors.top: bar.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: visible ? Theme.px(6) : 0
        visible: columns.desk.call.length > 0
        height: visible ? implicitHeight : 0
        desk: columns.desk
    }
    DeskBanner {
        id: banner
        anchors.top: call.bottom
        anchors.topMargin: call.visible ? Theme.px(6) : 0
        width: parent.width
        visible: columns.charted
        height: visible ? implicitHeight : 0
        patient: columns.desk.patient
    }
    Item {
        id: area
        anchors.top: banner.bottom
        anchors.bottom: parent.bottom
        width: parent.width

        Rectangle {
            visible: columns.treed
            width: columns.treeRoom
            height: parent.height
            color: Theme.panel

            DeskTree {
                id: tree
                anchors.fill: parent
                tree: columns.desk.tree
                focus: !columns.owned
                onWanted: document => columns.desk.openPage(document)
            }
        }
        DocPane {
            id: pane
            visible: columns.charted
            x: columns.treeRoom
            width: area.width - columns.treeRoom - columns.sheetRoom
            height: parent.height
            desk: columns.desk
            folded: columns.folded
            live: columns.live && columns.charted
        }
        Rectangle {
            x: area.width - columns.sheetRoom
            width: columns.sheetRoom
            height: parent.height
            color: Theme.panel

            Loader {
                id: sheet
                anchors.fill: parent
                focus: columns.owned
                source: pages.page(columns.desk.taskType)
                onLoaded: {
                    item.desk = columns.desk;
                    item.live = Qt.binding(() => columns.live);
                }
            }
        }
        DeskSplitter {
            visible: columns.treed
            x: columns.treeRoom - width / 2
            label: qsTr("Width of the chart tree")
            onDragged: by => columns.desk.treeWidth = Math.round((columns.treeRoom + by) / Theme.scale)
        }
        DeskSplitter {
            visible: columns.charted && !columns.wide
            x: area.width - columns.sheetRoom - width / 2
            label: qsTr("Width of the worksheet")
            onDragged: by => columns.desk.sheetWidth = Math.round((columns.sheetRoom - by) / Theme.scale)
        }
    }
}

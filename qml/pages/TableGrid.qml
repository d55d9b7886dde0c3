// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import RecordsDesk.ViewModels

// The Neoplasm Table and the Table of Drugs: a line a site or substance, a code in each column.
FocusScope {
    id: pane

    required property BookTableViewModel tables
    readonly property var columns: tables.columns
    readonly property real firstWidth: Math.max(Theme.px(210), width * 0.29)
    readonly property real cellWidth: columns.length > 0 ? (width - firstWidth - Theme.px(30)) / columns.length : 0

    signal fieldWanted

    function takeFocus() {
        if (list.count > 0)
            list.forceActiveFocus(Qt.TabFocusReason);
    }

    Rectangle {
        id: header
        width: parent.width
        height: headings.implicitHeight + Theme.px(16)
        color: Theme.panel
        z: 2

        Row {
            id: headings
            x: Theme.px(20)
            anchors.verticalCenter: parent.verticalCenter

            Words {
                text: pane.tables.table === "drugs" ? qsTr("Substance") : qsTr("Site")
                width: pane.firstWidth
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                font.weight: Font.DemiBold
            }
            Repeater {
                model: pane.columns
                delegate: Words {
                    required property string modelData
                    required property int index
                    text: modelData
                    width: pane.cellWidth
                    rightPadding: Theme.px(6)
                    color: list.activeFocus && list.column === index ? Theme.accent : Theme.muted
                    font.pixelSize: Theme.sSmall
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap
                }
            }
        }
        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
    ListView {
        id: list

        // The cell that the keyboard is at; after the cells come the references of the line.
        property int column: 0

        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        model: pane.tables.lines
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        cacheBuffer: 0 // a delegate on its way when the list shrinks is a warning of Qt's
        activeFocusOnTab: true
        bottomMargin: Theme.px(16)
        Accessible.role: Accessible.Table
        Accessible.name: pane.tables.title
        ScrollBar.vertical: ThinScrollBar {}
        Keys.onReturnPressed: pane.tables.follow(currentIndex, column)
        Keys.onEnterPressed: pane.tables.follow(currentIndex, column)
        Keys.onLeftPressed: column = Math.max(0, column - 1)
        Keys.onRightPressed: column = Math.min(column + 1, pane.tables.lines.linkCount(currentIndex) - 1)
        Keys.onUpPressed: currentIndex > 0 ? decrementCurrentIndex() : pane.fieldWanted()
        onCurrentIndexChanged: column = Math.min(column, pane.columns.length - 1)
        Keys.onPressed: event => {
            const page = Math.max(1, Math.floor(height / Theme.px(32)));
            const steps = {
                [Qt.Key_PageDown]: page,
                [Qt.Key_PageUp]: -page,
                [Qt.Key_Home]: -count,
                [Qt.Key_End]: count
            };
            const step = steps[event.key];
            if (step === undefined)
                return;
            currentIndex = Math.max(0, Math.min(count - 1, currentIndex + step));
            event.accepted = true;
        }

        delegate: TableGridLine {
            width: list.width
            firstWidth: pane.firstWidth
            cellWidth: pane.cellWidth
            here: ListView.isCurrentItem
            focused: list.activeFocus
            column: ListView.isCurrentItem ? list.column : -1
            headings: pane.columns
            onChosen: number => {
                list.currentIndex = index;
                list.column = number;
                list.forceActiveFocus(Qt.MouseFocusReason);
            }
            onFollowed: number => pane.tables.follow(index, number)
        }
        EmptyState {
            visible: list.count === 0
            width: parent.width - Theme.px(60)
            x: Theme.px(30)
            y: Theme.px(50)
            title: qsTr("Nothing here is called so")
            text: qsTr("Try the beginning of a word, or fewer words.")
        }
    }
    Connections {
        target: pane.tables
        function onLineMeant(row: int) {
            list.currentIndex = Math.max(0, row);
            list.column = 0;
            list.positionViewAtIndex(list.currentIndex, row > 0 ? ListView.Center : ListView.Beginning);
        }
    }
}

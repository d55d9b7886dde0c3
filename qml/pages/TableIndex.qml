// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import RecordsDesk.ViewModels

// An index: main terms at the left, the lines of the chosen one at the right, as indented as in the book.
FocusScope {
    id: pane

    required property BookTableViewModel tables

    signal fieldWanted

    // To the next main term, while the keyboard is in the field.
    function step(by: int) {
        tables.main = Math.max(0, Math.min(tables.mains.count - 1, tables.main + by));
    }
    function takeFocus() {
        if (lines.count > 0)
            lines.forceActiveFocus(Qt.TabFocusReason);
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Rectangle {
            color: Theme.panel
            Layout.fillHeight: true
            Layout.preferredWidth: Math.min(Theme.px(300), pane.width * 0.34)

            ListView {
                id: mains
                anchors.fill: parent
                anchors.topMargin: Theme.px(6)
                anchors.bottomMargin: Theme.px(6)
                model: pane.tables.mains
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                highlightMoveDuration: 0
                cacheBuffer: 0 // a delegate on its way when the list shrinks is a warning of Qt's
                activeFocusOnTab: true
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Main terms")
                ScrollBar.vertical: ThinScrollBar {}
                Keys.onUpPressed: pane.tables.main <= 0 ? pane.fieldWanted() : pane.step(-1)
                Keys.onDownPressed: pane.step(1)
                Keys.onReturnPressed: pane.takeFocus()
                Keys.onRightPressed: pane.takeFocus()
                Keys.onPressed: event => {
                    const page = Math.max(1, Math.floor(height / Theme.px(30)));
                    if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp) {
                        pane.step(event.key === Qt.Key_PageDown ? page : -page);
                        event.accepted = true;
                    }
                }

                delegate: TableMainTerm {
                    width: mains.width
                    here: ListView.isCurrentItem
                    ringed: here && mains.activeFocus
                    onClicked: {
                        pane.tables.main = index;
                        mains.forceActiveFocus(Qt.MouseFocusReason);
                    }
                }
                EmptyState {
                    visible: mains.count === 0
                    width: parent.width - Theme.px(30)
                    x: Theme.px(15)
                    y: Theme.px(40)
                    title: qsTr("No main term begins so")
                    text: qsTr("Take the noun of the diagnosis or procedure first, then the words that narrow it.")
                }
            }
        }
        Divider {
            vertical: true
            Layout.fillHeight: true
        }
        ListView {
            id: lines

            property int link: 0

            model: pane.tables.lines
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            cacheBuffer: 0
            activeFocusOnTab: true
            bottomMargin: Theme.px(16)
            Layout.topMargin: Theme.px(8)
            Layout.fillWidth: true
            Layout.fillHeight: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Lines of the main term")
            ScrollBar.vertical: ThinScrollBar {}
            onCurrentIndexChanged: link = 0
            Keys.onReturnPressed: pane.tables.follow(currentIndex, link)
            Keys.onEnterPressed: pane.tables.follow(currentIndex, link)
            Keys.onLeftPressed: link > 0 ? --link : mains.forceActiveFocus(Qt.TabFocusReason)
            Keys.onRightPressed: link = Math.max(0, Math.min(link + 1, pane.tables.lines.linkCount(currentIndex) - 1))
            Keys.onUpPressed: currentIndex > 0 ? decrementCurrentIndex() : pane.fieldWanted()
            Keys.onPressed: event => {
                const page = Math.max(1, Math.floor(height / Theme.px(32)));
                if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp) {
                    const step = event.key === Qt.Key_PageDown ? page : -page;
                    currentIndex = Math.max(0, Math.min(count - 1, currentIndex + step));
                    event.accepted = true;
                }
            }

            delegate: TableLine {
                width: lines.width
                here: ListView.isCurrentItem
                focused: lines.activeFocus
                link: ListView.isCurrentItem ? lines.link : -1
                onChosen: {
                    lines.currentIndex = index;
                    lines.forceActiveFocus(Qt.MouseFocusReason);
                }
                onFollowed: number => pane.tables.follow(index, number)
            }
        }
    }
    Connections {
        target: pane.tables
        function onLineMeant(row: int) {
            lines.currentIndex = Math.max(0, row);
            if (row > 0)
                lines.positionViewAtIndex(row, ListView.Center);
            else
                lines.positionViewAtBeginning();
        }
        function onMainChanged() {
            mains.currentIndex = pane.tables.main;
            mains.positionViewAtIndex(Math.max(0, pane.tables.main), ListView.Contain);
        }
    }
}

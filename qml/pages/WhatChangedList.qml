// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import RecordsDesk.ViewModels

// The codes that changed, by family. Enter opens one in the encoder.
FocusScope {
    id: pane

    required property WhatChangedViewModel changes
    readonly property ChangedCodeModel codes: changes.codes
    property bool reached: false // the keyboard was led here once

    signal codeWanted(code: string)

    function takeFocus() {
        list.forceActiveFocus(Qt.OtherFocusReason);
    }

    // Brings a code into view whatever the filter.
    function reveal(code: string) {
        if (codes.rowOf(code) < 0) {
            codes.filter = "all";
            codes.text = "";
        }
        list.currentIndex = codes.rowOf(code);
        list.positionViewAtIndex(list.currentIndex, ListView.Center);
        takeFocus();
    }

    ListView {
        id: list
        anchors.fill: parent
        anchors.bottomMargin: foot.height
        model: pane.codes
        clip: true
        focus: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: count > 0
        highlightMoveDuration: 0
        currentIndex: 0
        bottomMargin: Theme.px(8)
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Codes that changed")
        ScrollBar.vertical: ThinScrollBar {}

        function openRow(row: int) {
            if (row >= 0 && row < count)
                pane.codeWanted(pane.codes.codeAt(row));
        }

        // By about a page; rows are of different heights.
        function turn(rows: int) {
            currentIndex = Math.max(0, Math.min(count - 1, currentIndex + rows));
        }

        Keys.onReturnPressed: openRow(currentIndex)
        Keys.onEnterPressed: openRow(currentIndex)
        Keys.onSpacePressed: openRow(currentIndex)
        Keys.onPressed: event => {
            const step = {
                [Qt.Key_PageDown]: 10,
                [Qt.Key_PageUp]: -10,
                [Qt.Key_Home]: -count,
                [Qt.Key_End]: count
            }[event.key];
            if (step === undefined)
                return;
            turn(step);
            event.accepted = true;
        }
        Connections {
            target: pane.codes
            function onRowsChanged() {
                list.currentIndex = list.count > 0 ? 0 : -1;
                list.positionViewAtBeginning();
            }
        }
        section.property: "family"
        delegate: WhatChangedRow {
            width: list.width
            headed: ListView.section !== ListView.previousSection
            chosen: ListView.isCurrentItem
            ringed: ListView.isCurrentItem && list.activeFocus
            onClicked: {
                list.currentIndex = index;
                list.openRow(index);
            }
        }
        EmptyState {
            visible: list.count === 0
            anchors.centerIn: parent
            width: parent.width - Theme.px(60)
            title: pane.changes.allCount === 0 ? qsTr("Nothing changed") : qsTr("Nothing here")
            text: pane.changes.allCount === 0 ? qsTr("Both editions hold the same codes under the same titles.") : qsTr("Another filter or fewer words may find it.")
        }
    }
    Rectangle {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        height: keys.implicitHeight + Theme.px(12)
        color: Theme.panel

        Divider {
            width: parent.width
        }
        Words {
            id: keys
            x: Theme.px(16)
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 2 * x
            text: qsTr("%1 listed · ↑↓ choose, ↵ open in the encoder, Esc back").arg(pane.codes.count.toLocaleString(Qt.locale("en"), "f", 0))
            color: Theme.muted
            font.pixelSize: Theme.sLabel
            elide: Text.ElideRight
        }
    }
}

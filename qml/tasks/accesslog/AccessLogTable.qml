// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// The log, a line an entry. The arrows go from entry to entry, digits say what it is.
FocusScope {
    id: table

    required property AccessLogWorksheetViewModel sheet
    required property bool tight
    readonly property var dispositions: ["appropriate", "follow-up", "policy", "violation"]

    signal findWanted
    signal ruleWanted
    signal tellWanted
    signal noteWanted

    function takeFocus() {
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    Component.onCompleted: {
        list.follow();
        Qt.callLater(takeFocus); // qmllint disable type
    }

    function say(disposition: string) {
        sheet.setDisposition(disposition);
    }

    AccessLogColumns {
        id: widths
        width: table.width
        tight: table.tight
    }
    component Head: T.AbstractButton {
        id: head
        required property string sortKey
        readonly property bool chosen: table.sheet.sortBy === sortKey

        height: parent ? parent.height : 0
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.ColumnHeader
        Accessible.name: chosen ? qsTr("%1, sorted").arg(text) : qsTr("Sort by %1").arg(text)
        Accessible.focusable: true
        Accessible.onPressAction: head.clicked()
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        onClicked: table.sheet.sortBy = sortKey

        contentItem: Row {
            spacing: Theme.px(3)
            SectionLabel {
                width: Math.min(implicitWidth, head.width - (head.chosen ? Theme.px(16) : Theme.px(4)))
                elide: Text.ElideRight
                text: head.text
                color: head.chosen ? Theme.ink : Theme.muted
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
            Glyph {
                visible: head.chosen
                name: "arrow-down"
                color: Theme.ink
                size: Theme.px(11)
                anchors.verticalCenter: parent.verticalCenter
            }
        }
        background: Item {
            FocusRing {
                shown: head.visualFocus
            }
        }
    }

    Rectangle {
        id: heads
        width: table.width
        height: Theme.px(26)
        color: Theme.panel

        Row {
            x: Theme.px(14)
            height: parent.height

            Head {
                width: widths.time
                text: qsTr("Time")
                sortKey: "time"
            }
            Head {
                width: widths.user
                text: qsTr("User")
                sortKey: "user"
            }
            Head {
                width: widths.patient
                text: qsTr("Patient")
                sortKey: "patient"
            }
            SectionLabel {
                width: widths.deed
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                text: qsTr("Action")
            }
            SectionLabel {
                visible: widths.station > 0
                width: widths.station
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                text: qsTr("Station")
            }
            Head {
                width: widths.rule
                text: qsTr("Rule")
                sortKey: "rule"
            }
            SectionLabel {
                width: widths.said
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                text: qsTr("Said")
            }
        }
        Rectangle {
            y: parent.height - 1
            width: parent.width
            height: 1
            color: Theme.line
        }
    }
    ListView {
        id: list
        y: heads.height
        width: table.width
        height: table.height - y
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: table.sheet.entries
        currentIndex: -1
        keyNavigationEnabled: false
        highlightMoveDuration: 0
        T.ScrollBar.vertical: ThinScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Entries")
        delegate: AccessLogRow {
            width: list.width
            columns: widths
            current: table.sheet.current === line
            onClicked: {
                table.sheet.current = line;
                table.takeFocus();
            }
        }

        function follow() {
            const row = table.sheet.entries.rowOf(table.sheet.current);
            currentIndex = row;
            if (row >= 0)
                positionViewAtIndex(row, ListView.Contain);
        }

        Keys.onPressed: event => {
            const page = Math.max(1, Math.floor(height / Theme.px(27)) - 1);
            const step = {
                [Qt.Key_Down]: 1,
                [Qt.Key_Up]: -1,
                [Qt.Key_PageDown]: page,
                [Qt.Key_PageUp]: -page,
                [Qt.Key_Home]: -count,
                [Qt.Key_End]: count
            }[event.key];
            const plain = event.modifiers === Qt.NoModifier || event.modifiers === Qt.KeypadModifier;
            event.accepted = plain;
            if (!plain)
                return;
            if (step !== undefined)
                table.sheet.turn(step);
            else if (event.key >= Qt.Key_1 && event.key <= Qt.Key_4)
                table.say(table.dispositions[event.key - Qt.Key_1]);
            else if (event.key === Qt.Key_F)
                table.findWanted();
            else if (event.key === Qt.Key_H)
                table.sheet.hitsOnly = !table.sheet.hitsOnly;
            else if (event.key === Qt.Key_R)
                table.ruleWanted();
            else if (event.key === Qt.Key_E || event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                table.tellWanted();
            else if (event.key === Qt.Key_N)
                table.noteWanted();
            else if (event.key === Qt.Key_Space)
                table.sheet.turnToOpen();
            else if (event.key === Qt.Key_Delete || event.key === Qt.Key_Backspace)
                table.sheet.clear();
            else
                event.accepted = false;
        }
    }
    EmptyState {
        anchors.centerIn: list
        width: Math.min(list.width - Theme.px(40), Theme.px(360))
        visible: list.count === 0
        title: qsTr("No entry is like that")
        text: qsTr("Nothing in the log passes all of the filters.")
        actionText: qsTr("Take the filters away")
        onTriggered: table.sheet.clearFilters()
    }
    FocusRing {
        anchors.fill: list
        anchors.margins: 1
        shown: list.activeFocus
    }
    Connections {
        // The view must not look for its current row in rows that are gone.
        target: table.sheet.entries
        function onModelAboutToBeReset() {
            list.currentIndex = -1;
        }
    }
    Connections {
        target: table.sheet
        function onCurrentChanged() {
            list.follow();
        }
        function onFilterChanged() {
            list.follow();
        }
    }
}

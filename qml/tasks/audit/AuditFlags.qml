// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// The flags, one under the other; the chosen one is open to be settled.
Column {
    id: list

    required property AuditWorksheetViewModel sheet
    required property DeskViewModel desk

    spacing: Theme.px(8)
    bottomPadding: Theme.px(14)

    function focusRow(row: int) {
        const item = entries.itemAt(Math.max(0, Math.min(row, entries.count - 1)));
        if (item)
            item.forceActiveFocus(Qt.TabFocusReason);
    }

    function chooseKind() {
        picker.line = sheet.current;
        // Once the card is there. The lint's doubt is a false alarm: Qt 6.4 describes its function as a property.
        Qt.callLater(picker.open); // qmllint disable type
    }

    // The flag that was asked about has the keyboard again.
    function comeBack() {
        sheet.current = picker.line;
        focusRow(sheet.currentRow);
    }

    SectionLabel {
        width: parent.width
        text: entries.count === 0 ? qsTr("Flags") : qsTr("Flags · %1").arg(entries.count)
    }
    Words {
        visible: entries.count === 0
        width: parent.width
        text: qsTr("Nothing flagged yet. Select the words that are wrong and press E; the flag opens here to say what it is, how grave, and who mends it.")
        color: Theme.muted
        wrapMode: Text.Wrap
    }
    Repeater {
        id: entries
        model: list.sheet ? list.sheet.flags : null
        delegate: AuditFlagCard {
            width: list.width
            sheet: list.sheet
            desk: list.desk
            onStepped: by => list.focusRow(index + by)
            onKindWanted: list.chooseKind()
            onRemoved: row => Qt.callLater(list.focusRow, row)
        }
    }
    AuditPicker {
        id: picker
        property string line: ""
        list: list.sheet ? list.sheet.kinds : null
        title: qsTr("What is wrong?")
        label: qsTr("Find a kind of finding")
        onPicked: value => list.sheet.setKind(line, value)
        onClosed: Qt.callLater(list.comeBack) // qmllint disable
    }
    Connections {
        target: list.sheet
        function onRaised() {
            list.chooseKind();
        }
    }
}

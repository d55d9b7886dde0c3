// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// What is written down so far, a row a line.
Column {
    id: list

    required property DeficiencyWorksheetViewModel sheet

    // The last line went, or the person goes back to writing.
    signal formWanted

    spacing: 0

    function focusRow(row: int) {
        const item = entries.itemAt(Math.max(0, Math.min(row, entries.count - 1)));
        if (item)
            item.forceActiveFocus(Qt.TabFocusReason);
        else
            formWanted();
    }

    Words {
        visible: entries.count === 0
        width: parent.width
        text: qsTr("Nothing yet. Go through the pages one by one; each one that is wanting gets a line. A record may also lack nothing.")
        color: Theme.muted
        wrapMode: Text.Wrap
    }
    Rectangle {
        visible: entries.count > 0
        width: parent.width
        height: rows.height + 2
        color: Theme.paper
        radius: Theme.rControl
        border.color: Theme.line

        Column {
            id: rows
            x: 1
            y: 1
            width: parent.width - 2

            Repeater {
                id: entries
                model: list.sheet ? list.sheet.deficiencies : null
                delegate: DeficiencyRow {
                    width: rows.width
                    sheet: list.sheet
                    onStepped: by => list.focusRow(index + by)
                    onRemoved: row => Qt.callLater(list.focusRow, row)
                    onEdited: list.formWanted()
                }
            }
        }
    }
}

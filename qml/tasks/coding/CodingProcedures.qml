// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// The procedures, one under the other.
Column {
    id: list

    required property CodingWorksheetViewModel sheet

    spacing: Theme.px(8)

    function drop(line: string, from: int, middle: real) {
        let to = 0;
        for (let i = 0; i < entries.count; ++i) {
            const item = entries.itemAt(i);
            if (item && item.y + item.height / 2 < middle)
                to = i + 1;
        }
        sheet.move(line, Math.min(to > from ? to - 1 : to, entries.count - 1));
    }

    function focusRow(row: int) {
        const item = entries.itemAt(Math.max(0, Math.min(row, entries.count - 1)));
        if (item)
            item.forceActiveFocus(Qt.TabFocusReason);
    }

    Words {
        visible: entries.count === 0
        width: parent.width
        text: qsTr("No procedure coded.")
        color: Theme.muted
    }
    Repeater {
        id: entries
        model: list.sheet ? list.sheet.procedures : null
        delegate: CodingProcedureRow {
            width: list.width
            sheet: list.sheet
            rows: entries.count
            onDropped: middle => list.drop(line, index, middle)
            onStepped: by => list.focusRow(index + by)
            onRemoved: row => Qt.callLater(list.focusRow, row)
        }
    }
}

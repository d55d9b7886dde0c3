// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// What was taken out, page by page.
Column {
    id: list

    required property DeidentifyWorksheetViewModel sheet

    spacing: Theme.px(2)

    function focusRow(row: int) {
        const item = rows.itemAt(Math.max(0, Math.min(row, rows.count - 1)));
        if (item)
            item.forceActiveFocus(Qt.TabFocusReason);
    }

    SectionLabel {
        width: parent.width
        bottomPadding: Theme.px(4)
        text: rows.count === 0 ? qsTr("Taken out") : qsTr("Taken out · %1").arg(rows.count)
    }
    Words {
        visible: rows.count === 0
        width: parent.width
        text: qsTr("Nothing yet. Select words on a page and press E; P takes the same words out wherever they stand on the page.")
        color: Theme.muted
        wrapMode: Text.Wrap
    }
    Repeater {
        id: rows
        model: list.sheet.redactions
        delegate: DeidentifyRow {
            width: list.width
            sheet: list.sheet
            onStepped: by => list.focusRow(index + by)
            onRemoved: row => Qt.callLater(list.focusRow, row)
        }
    }
}

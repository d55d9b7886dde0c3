// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// The diagnoses, one under the other; dragging a number moves its line.
Column {
    id: list

    required property CodingWorksheetViewModel sheet
    required property DeskViewModel desk

    spacing: Theme.px(8)
    move: Transition {
        NumberAnimation {
            property: "y"
            duration: Theme.motion(130)
        }
    }

    // The row under which a line is let go.
    function rowAt(middle: real): int {
        let row = 0;
        for (let i = 0; i < entries.count; ++i) {
            const item = entries.itemAt(i);
            if (item && item.y + item.height / 2 < middle)
                row = i + 1;
        }
        return row;
    }

    function drop(line: string, from: int, middle: real) {
        const to = rowAt(middle);
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
        text: qsTr("No diagnosis yet. Search below, press Enter to take a code; the first one leads.")
        color: Theme.muted
        wrapMode: Text.Wrap
    }
    Repeater {
        id: entries
        model: list.sheet ? list.sheet.diagnoses : null
        delegate: CodingDiagnosisRow {
            width: list.width
            sheet: list.sheet
            rows: entries.count
            onDropped: middle => list.drop(line, index, middle)
            onStepped: by => list.focusRow(index + by)
            onAskedFor: question.openFor(line, code, asked, model.question)
            onRemoved: row => Qt.callLater(list.focusRow, row)
        }
    }
    CodingQuery {
        id: question
        sheet: list.sheet
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import RecordsDesk.ViewModels

// A record number lying flat: three bands side by side.
Row {
    id: number

    required property FilingWorksheetViewModel sheet
    required property string text

    spacing: Theme.px(2)
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    FilingBand {
        pair: number.text.substr(0, 2)
        rank: number.sheet.ranks[0]
        cellWidth: Theme.px(11)
        cellHeight: Theme.px(20)
    }
    FilingBand {
        pair: number.text.substr(3, 2)
        rank: number.sheet.ranks[1]
        cellWidth: Theme.px(11)
        cellHeight: Theme.px(20)
    }
    FilingBand {
        pair: number.text.substr(6, 2)
        rank: number.sheet.ranks[2]
        cellWidth: Theme.px(11)
        cellHeight: Theme.px(20)
    }
}

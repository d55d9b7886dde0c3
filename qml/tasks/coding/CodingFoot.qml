// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What is still to settle, and handing in.
RowLayout {
    id: foot

    required property CodingWorksheetViewModel sheet
    required property DeskViewModel desk
    required property bool live
    readonly property int open: sheet ? sheet.remarks.count : 0

    spacing: Theme.px(8)

    CodingFootList {
        sheet: foot.sheet
        rows: foot.sheet ? foot.sheet.remarks : null
        label: qsTr("Things to settle")
        text: foot.open === 1 ? qsTr("1 thing to settle") : qsTr("%1 things to settle").arg(foot.open)
    }
    Pill {
        visible: foot.open === 0
        text: qsTr("Nothing to settle")
        tone: "right"
        icon: "tick"
    }
    CodingFootList {
        sheet: foot.sheet
        rows: foot.sheet ? foot.sheet.edits : null
        label: qsTr("Edits of the book and the payer")
        tone: foot.sheet ? foot.sheet.editsTone : "plain"
        text: count === 1 ? qsTr("1 edit") : qsTr("%1 edits").arg(count)
    }
    Item {
        Layout.fillWidth: true
    }
    TaskSubmit {
        desk: foot.desk
        live: foot.live
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What is still to settle, and handing in.
RowLayout {
    id: foot

    required property Worksheet sheet
    required property DeskViewModel desk
    required property bool live
    readonly property int open: sheet ? sheet.unsettledList.length : 0

    spacing: Theme.px(8)

    Pill {
        text: foot.open === 0 ? qsTr("Nothing to settle") : foot.open === 1 ? qsTr("1 thing to settle") : qsTr("%1 things to settle").arg(foot.open)
        tone: foot.open === 0 ? "right" : "partly"
        icon: foot.open === 0 ? "tick" : ""
        HoverHandler {
            id: over
        }
        ToolTipText {
            text: foot.sheet ? foot.sheet.unsettledList.join("\n") : "" // qmllint disable
            visible: over.hovered && foot.open > 0
        }
    }
    Item {
        Layout.fillWidth: true
    }
    TaskSubmit {
        desk: foot.desk
        live: foot.live
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The last look before the work leaves the desk.
Sheet {
    id: sheet

    required property DeskViewModel desk

    title: desk.hasChart ? qsTr("Hand in this chart?") : qsTr("Hand in this work?")
    primaryText: qsTr("Hand in")
    secondaryText: qsTr("Keep working")
    onAccepted: desk.submit()

    Words {
        text: sheet.desk.unsettled.length > 0 ? qsTr("These are not settled yet. You can hand in all the same; they count as they stand.") : qsTr("Nothing is left to settle. After this the worksheet is closed and the debrief opens.")
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Column {
        visible: rows.count > 0
        spacing: Theme.px(10)
        Layout.fillWidth: true

        Repeater {
            id: rows
            model: sheet.desk.unsettled
            delegate: DeskPoint {
                width: parent ? parent.width : 0
                required property string modelData
                text: modelData
                dot: Theme.partly
            }
        }
    }
    Words {
        visible: sheet.desk.held
        text: qsTr("The chart is on hold: %1").arg(sheet.desk.heldReason)
        color: Theme.partly
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}

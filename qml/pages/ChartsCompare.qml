// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Two pages, or two versions of one, side by side; what only one of them says is marked.
ColumnLayout {
    id: compare

    required property ChartRoomViewModel room

    spacing: Theme.px(8)

    RowLayout {
        spacing: Theme.px(8)
        Layout.fillWidth: true

        Words {
            text: compare.room.page.open ? compare.room.page.title : qsTr("Choose a page at the left")
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        }
        Choice {
            id: other
            label: qsTr("Page to compare with")
            model: compare.room.others
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onActivated: compare.room.other = currentValue
        }
        Pill {
            visible: compare.room.difference.length > 0
            text: compare.room.difference
            tone: "note"
        }
    }
    RowLayout {
        spacing: Theme.px(8)
        Layout.fillWidth: true
        Layout.fillHeight: true

        PaperView {
            document: compare.room.page
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
        }
        PaperView {
            document: compare.room.otherPage
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
        }
    }
    Connections {
        target: compare.room
        function onOtherChanged() {
            if (compare.room.other.length === 0)
                other.currentIndex = 0;
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Which two pages, or versions of one, lie side by side; what only one of them says is marked in them.
RowLayout {
    id: compare

    required property ChartRoomViewModel room

    spacing: Theme.px(8)

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
    Connections {
        target: compare.room
        function onOtherChanged() {
            if (compare.room.other.length === 0)
                other.currentIndex = 0;
        }
    }
}

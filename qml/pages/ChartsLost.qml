// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What in the chart points to nothing: said above it, and listed on demand.
Rectangle {
    id: lost

    required property ChartRoomViewModel room
    property bool whole: false

    implicitHeight: column.implicitHeight + Theme.px(16)
    radius: Theme.rControl
    color: Theme.partlySoft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title.text

    ColumnLayout {
        id: column
        x: Theme.px(12)
        y: Theme.px(8)
        width: parent.width - 2 * x
        spacing: Theme.px(4)

        RowLayout {
            spacing: Theme.px(8)
            Layout.fillWidth: true

            Glyph {
                name: "alert"
                size: Theme.px(16)
                color: Theme.partly
            }
            Words {
                id: title
                text: lost.room.lost.count === 1 ? qsTr("This chart is broken in one place: something it names is not there.") : qsTr("This chart is broken in %1 places: something it names is not there.").arg(lost.room.lost.count)
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            AppButton {
                text: lost.whole ? qsTr("Hide what is broken") : qsTr("Show what is broken")
                onClicked: lost.whole = !lost.whole
            }
        }
        ListView {
            id: list
            visible: lost.whole
            clip: true
            activeFocusOnTab: visible
            keyNavigationEnabled: true
            boundsBehavior: Flickable.StopAtBounds
            model: lost.room.lost
            Accessible.role: Accessible.List
            Accessible.name: qsTr("What is broken")
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, Theme.px(170))
            ScrollBar.vertical: ThinScrollBar {}
            Keys.onReturnPressed: if (currentItem)
                lost.room.openPage(currentItem.line) // qmllint disable
            delegate: ChartsLine {
                width: ListView.view.width
                ringed: ListView.isCurrentItem && list.activeFocus
                onChosen: lost.room.openPage(line)
            }
        }
    }
}

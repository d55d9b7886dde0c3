// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Titles, bars and figures in three columns.
ColumnLayout {
    id: meters

    required property FactListModel facts
    property real mark: -1

    spacing: Theme.px(12)

    Column {
        visible: rows.count > 0
        spacing: Theme.px(12)
        Layout.fillWidth: true

        Repeater {
            id: rows
            model: meters.facts
            // Placed by hand: a wrapping title between two stretching neighbours keeps a RowLayout from settling.
            delegate: Item {
                id: row
                required property string title
                required property string value
                required property string detail
                required property real share
                readonly property real gap: Theme.px(10)

                implicitHeight: Math.max(name.implicitHeight, figure.implicitHeight)
                width: parent ? parent.width : 0

                Words {
                    id: name
                    anchors.verticalCenter: parent.verticalCenter
                    width: (row.width - figure.width - 2 * row.gap) * 0.56
                    text: row.title
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                Meter {
                    visible: row.share >= 0
                    anchors.verticalCenter: parent.verticalCenter
                    x: name.width + row.gap
                    width: figure.x - row.gap - x
                    value: Math.max(0, row.share)
                    mark: meters.mark
                    label: row.title
                }
                Words {
                    id: figure
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.right: parent.right
                    width: Math.max(Theme.px(62), implicitWidth)
                    text: row.value
                    color: Theme.muted
                    horizontalAlignment: Text.AlignRight
                    Accessible.name: row.detail.length > 0 ? qsTr("%1, %2").arg(row.value).arg(row.detail) : row.value
                }
            }
        }
    }
}

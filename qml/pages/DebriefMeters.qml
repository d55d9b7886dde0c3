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

    Repeater {
        model: meters.facts
        delegate: RowLayout {
            id: row
            required property string title
            required property string value
            required property string detail
            required property real share

            spacing: Theme.px(10)
            Layout.fillWidth: true

            Words {
                text: row.title
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.px(136)
                Accessible.ignored: true
            }
            Meter {
                visible: row.share >= 0
                value: Math.max(0, row.share)
                mark: meters.mark
                label: row.title
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.px(108)
            }
            Words {
                text: row.value
                color: Theme.muted
                horizontalAlignment: Text.AlignRight
                Layout.preferredWidth: Math.max(Theme.px(62), implicitWidth)
                Accessible.name: row.detail.length > 0 ? qsTr("%1, %2").arg(row.value).arg(row.detail) : row.value
            }
        }
    }
}

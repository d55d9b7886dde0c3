// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// The checklist of a request: an authorization element by element, and what other requests can lack.
Column {
    id: list

    required property ReleaseWorksheetViewModel sheet

    spacing: Theme.px(1)

    Repeater {
        model: list.sheet.defects
        delegate: Column {
            id: entry

            required property string defect
            required property string title
            required property string cite
            required property bool on
            required property string heading

            width: list.width

            Words {
                visible: entry.heading.length > 0
                topPadding: Theme.px(6)
                bottomPadding: Theme.px(2)
                text: entry.heading
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                font.weight: Font.DemiBold
            }
            ReleaseTick {
                width: parent.width
                enabled: !list.sheet.closed
                text: entry.title
                small: entry.cite
                beside: true
                on: entry.on
                Accessible.name: qsTr("Defect: %1").arg(entry.title)
                onAsked: on => list.sheet.setDefect(entry.defect, on)
            }
        }
    }
}

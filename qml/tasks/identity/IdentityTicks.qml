// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// Entries that are ticked or not. What is refused goes back to what the session holds.
Flow {
    id: flow

    required property CellListModel ticks
    required property string what

    signal ticked(entry: string, on: bool)

    spacing: Theme.px(6)
    opacity: enabled ? 1 : 0.55

    Repeater {
        model: flow.ticks
        delegate: Chip {
            id: chip
            required property string entry
            required property string title
            required property var model
            text: title
            checked: model.ticked
            Accessible.name: qsTr("%1: %2").arg(flow.what).arg(title)
            onClicked: {
                flow.ticked(entry, !model.ticked);
                checked = Qt.binding(() => chip.model.ticked);
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// Things of which any may be ticked.
Column {
    id: group

    required property CellListModel ticks
    required property bool live
    property string title: ""

    signal ticked(string tick, bool on)

    spacing: Theme.px(6)

    SectionLabel {
        text: group.title
    }
    Flow {
        width: group.width
        spacing: Theme.px(6)

        Repeater {
            model: group.ticks
            delegate: Chip {
                id: chip
                required property string tick
                required property string label
                required property bool on

                text: on ? "✓ " + label : label
                Accessible.name: label
                checked: on
                enabled: group.live
                onClicked: {
                    group.ticked(chip.tick, !chip.on);
                    checked = Qt.binding(() => chip.on);
                }
            }
        }
    }
}

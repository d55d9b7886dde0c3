// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Accuracy over time, a point for each chart; the points can be walked with the keyboard.
Card {
    id: card

    required property ProgressViewModel progress
    property int chosen: -1

    signal opened(session: string)

    spacing: Theme.px(10)

    RowLayout {
        Layout.fillWidth: true

        SectionLabel {
            text: qsTr("Accuracy over time")
            Layout.fillWidth: true
        }
        Words {
            text: qsTr("dashed: %1 to pass").arg(card.progress.mark)
            color: Theme.muted
            font.pixelSize: Theme.sLabel
        }
    }
    LineChart {
        id: chart
        values: card.progress.values
        mark: card.progress.mark
        label: qsTr("Accuracy over time")
        labels: card.progress.days
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.px(130)

        Repeater {
            id: points
            model: card.progress.attempts
            delegate: ProgressPoint {
                x: chart.xOf(index) - width / 2
                y: chart.yOf(value) - height / 2
                onClicked: card.opened(session)
                onStepped: by => {
                    const next = points.itemAt(index + by);
                    if (next)
                        next.forceActiveFocus(Qt.TabFocusReason);
                }
            }
        }
    }
}

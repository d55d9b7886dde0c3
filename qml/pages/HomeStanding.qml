// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Where one stands, by responsibility.
Card {
    id: card

    required property HomeViewModel home

    spacing: Theme.px(10)

    RowLayout {
        Layout.fillWidth: true

        SectionLabel {
            text: qsTr("Where you stand")
            Layout.fillWidth: true
        }
        Words {
            visible: card.home.standing.count > 0
            text: qsTr("bar: %1 to pass").arg(card.home.bar)
            color: Theme.muted
            font.pixelSize: Theme.sLabel
        }
    }
    Column {
        visible: rows.count > 0
        spacing: Theme.px(10)
        Layout.fillWidth: true

        Repeater {
            id: rows
            model: card.home.standing
            delegate: RowLayout {
                id: row
                required property string title
                required property real value
                required property string figure

                spacing: Theme.px(10)
                width: parent ? parent.width : 0

                Words {
                    text: row.title
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.px(148)
                    Accessible.ignored: true
                }
                Meter {
                    value: row.value
                    mark: card.home.bar / 100
                    label: row.title
                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.px(148)
                }
                Words {
                    text: row.figure
                    color: Theme.muted
                    font.family: Theme.mono
                    font.pixelSize: Theme.sSmall
                    horizontalAlignment: Text.AlignRight
                    Layout.preferredWidth: Theme.px(28)
                    Accessible.ignored: true
                }
            }
        }
    }
    EmptyState {
        visible: card.home.standing.count === 0
        Layout.fillWidth: true
        Layout.topMargin: Theme.px(14)
        Layout.bottomMargin: Theme.px(14)
        glyph: "bars"
        title: qsTr("Nothing scored yet")
        text: qsTr("After your first chart, each responsibility you worked on has its bar here.")
    }
}

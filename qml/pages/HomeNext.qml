// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Three exercises that would help most.
ColumnLayout {
    id: next

    required property HomeViewModel home

    spacing: Theme.px(12)

    RowLayout {
        spacing: Theme.px(10)

        SectionLabel {
            text: qsTr("Worth trying next")
        }
        Words {
            text: next.home.nextReason
            color: Theme.muted
            font.pixelSize: Theme.sSmall
        }
    }
    Grid {
        id: grid
        readonly property real cell: (width - (columns - 1) * spacing) / columns
        property real tallest: 0
        columns: Math.max(1, Math.min(3, Math.floor(width / Theme.px(215))))
        spacing: Theme.px(12)
        Layout.fillWidth: true

        function measure() {
            let height = 0;
            for (let i = 0; i < tiles.count; ++i)
                height = Math.max(height, tiles.itemAt(i)?.implicitHeight ?? 0);
            tallest = height;
        }

        Repeater {
            id: tiles
            model: next.home.next
            onItemAdded: grid.measure()
            onItemRemoved: grid.measure()
            delegate: Tile {
                id: tile
                required property string exercise
                required property string title
                required property string summary
                required property string responsibility
                required property int level
                required property string levelTitle
                required property int minutes

                text: qsTr("Try %1").arg(title)
                Accessible.description: qsTr("%1, %2 level, %n minute(s)", "", minutes).arg(responsibility).arg(levelTitle)
                width: grid.cell
                height: Math.max(grid.tallest, implicitHeight)
                onImplicitHeightChanged: grid.measure()
                onClicked: App.offerExercise(exercise)

                contentItem: ColumnLayout {
                    spacing: Theme.px(6)

                    Pill {
                        visible: text.length > 0
                        text: tile.responsibility
                        tone: "accent"
                    }
                    Words {
                        text: tile.title
                        font.pixelSize: Theme.px(14)
                        font.weight: Font.DemiBold
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }
                    Words {
                        text: tile.summary
                        color: Theme.muted
                        wrapMode: Text.Wrap
                        lineHeight: 1.2
                        maximumLineCount: 4
                        elide: Text.ElideRight
                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }
                    Item {
                        Layout.fillHeight: true
                        Layout.minimumHeight: Theme.px(6)
                    }
                    RowLayout {
                        spacing: Theme.px(9)

                        LevelBars {
                            level: tile.level
                            label: qsTr("%1 level").arg(tile.levelTitle)
                        }
                        Words {
                            text: qsTr("%1 min").arg(tile.minutes)
                            color: Theme.muted
                            font.pixelSize: Theme.sLabel
                        }
                    }
                }
            }
        }
    }
}

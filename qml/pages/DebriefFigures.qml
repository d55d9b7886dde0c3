// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Figures side by side, each with what it means at the pointer.
Grid {
    id: grid

    required property FactListModel figures
    property int minimumTile: Theme.px(96)

    columns: Math.max(1, Math.min(figures.count, Math.floor((width + columnSpacing) / (minimumTile + columnSpacing))))
    columnSpacing: Theme.px(8)
    rowSpacing: Theme.px(8)

    readonly property real tallest: {
        let height = 0;
        for (let i = 0; i < tiles.count; ++i)
            height = Math.max(height, tiles.itemAt(i) ? tiles.itemAt(i).implicitHeight : 0);
        return height;
    }

    Repeater {
        id: tiles
        model: grid.figures
        delegate: Rectangle {
            id: tile
            required property string title
            required property string value
            required property string detail

            implicitHeight: column.implicitHeight + Theme.px(18)
            width: Math.max(grid.minimumTile, (grid.width + grid.columnSpacing) / grid.columns - grid.columnSpacing)
            height: grid.tallest
            color: Theme.paper
            radius: Theme.rControl
            border.color: Theme.line
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1 %2").arg(tile.value).arg(tile.title)
            Accessible.description: tile.detail

            ColumnLayout {
                id: column
                x: Theme.px(10)
                y: Theme.px(9)
                width: parent.width - 2 * x
                spacing: Theme.px(3)

                Words {
                    text: tile.value
                    font.pixelSize: Theme.px(17)
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Words {
                    text: tile.title
                    color: Theme.muted
                    font.pixelSize: Theme.sLabel
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
            HoverHandler {
                id: hover
            }
            ToolTipText {
                text: tile.detail
                visible: hover.hovered
            }
        }
    }
}

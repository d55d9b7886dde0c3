// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// A setting: what it is, a word more, and its control at the right (below where there is no room).
GridLayout {
    id: row

    property string title: ""
    property string detail: ""
    default property alias content: place.data

    columns: width >= Theme.px(460) ? 2 : 1
    columnSpacing: Theme.px(20)
    rowSpacing: Theme.px(6)
    Layout.fillWidth: true

    ColumnLayout {
        spacing: Theme.px(2)
        Layout.fillWidth: true

        Words {
            text: row.title
            font.weight: Font.Medium
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Words {
            visible: text.length > 0
            text: row.detail
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
    RowLayout {
        id: place
        spacing: Theme.px(8)
        Layout.fillWidth: row.columns === 1
        Layout.alignment: row.columns === 2 ? Qt.AlignRight | Qt.AlignVCenter : Qt.AlignLeft
        Layout.maximumWidth: row.columns === 2 ? row.width * 0.6 : row.width
    }
}

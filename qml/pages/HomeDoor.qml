// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// A way from home to another part of the desk.
Tile {
    id: door

    property string detail: ""

    Layout.fillWidth: true
    Layout.preferredWidth: 1
    Accessible.description: detail

    contentItem: ColumnLayout {
        spacing: Theme.px(4)

        Words {
            text: door.text
            font.pixelSize: Theme.px(14)
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Words {
            text: door.detail
            color: Theme.muted
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
}

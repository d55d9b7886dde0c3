// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// What a person wrote about a finding.
Rectangle {
    id: note

    property string heading: ""
    property string text: ""

    implicitHeight: column.implicitHeight + Theme.px(14)
    color: Theme.noteSoft
    radius: Theme.rControl

    ColumnLayout {
        id: column
        x: Theme.px(10)
        y: Theme.px(7)
        width: parent.width - 2 * x
        spacing: Theme.px(2)

        Words {
            visible: text.length > 0
            text: note.heading
            color: Theme.note
            font.pixelSize: Theme.sSmall
            font.weight: Font.Medium
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Words {
            text: note.text
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
}

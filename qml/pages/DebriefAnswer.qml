// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// An answer in its box: the trainee's, or the key's.
Rectangle {
    id: answer

    property string heading: ""
    property string text: ""
    property string missing: ""

    implicitWidth: Theme.px(160)
    implicitHeight: column.implicitHeight + Theme.px(16)
    color: Theme.paper
    radius: Theme.rControl
    border.color: Theme.line

    ColumnLayout {
        id: column
        x: Theme.px(10)
        y: Theme.px(8)
        width: parent.width - 2 * x
        spacing: Theme.px(2)

        SectionLabel {
            text: answer.heading
        }
        Words {
            text: answer.text.length > 0 ? answer.text : answer.missing
            color: answer.text.length > 0 ? Theme.ink : Theme.muted
            font.family: answer.text.length > 0 ? Theme.mono : Theme.ui
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.name: qsTr("%1: %2").arg(answer.heading).arg(text)
        }
    }
}

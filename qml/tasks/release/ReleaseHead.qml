// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Who asks, today's date at this request, and what was answered before.
ColumnLayout {
    id: head

    required property ReleaseWorksheetViewModel sheet

    spacing: Theme.px(3)

    RowLayout {
        spacing: Theme.px(8)

        Words {
            text: head.sheet ? head.sheet.requestTitle : ""
            font.pixelSize: Theme.sTitle
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        Pill {
            visible: head.sheet && head.sheet.closed
            text: qsTr("Answered")
            tone: "right"
            icon: "tick"
        }
        Pill {
            text: head.sheet ? head.sheet.today : ""
            mono: true
            Accessible.name: qsTr("On the desk since %1").arg(text)
        }
    }
    Words {
        text: head.sheet ? head.sheet.requestFacts : ""
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Words {
        visible: text.length > 0
        text: head.sheet && head.sheet.history.length > 0 ? qsTr("Before: %1").arg(head.sheet.history.join("; ")) : "" // qmllint disable
        color: Theme.accent
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}

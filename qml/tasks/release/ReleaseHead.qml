// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import RecordsDesk.ViewModels

// Who asks, today's date at this request, and what was answered before.
Column {
    id: head

    required property ReleaseWorksheetViewModel sheet

    spacing: Theme.px(3)

    Item {
        width: parent.width
        height: Math.max(title.height, pills.height)

        Words {
            id: title
            width: parent.width - pills.width - Theme.px(8)
            text: head.sheet ? head.sheet.requestTitle : ""
            font.pixelSize: Theme.sTitle
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        Row {
            id: pills
            anchors.right: parent.right
            spacing: Theme.px(6)

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
    }
    Words {
        width: parent.width
        text: head.sheet ? head.sheet.requestFacts : ""
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
    }
    Words {
        width: parent.width
        visible: text.length > 0
        text: head.sheet && head.sheet.history.length > 0 ? qsTr("Before: %1").arg(head.sheet.history.join("; ")) : "" // qmllint disable
        color: Theme.accent
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
    }
}

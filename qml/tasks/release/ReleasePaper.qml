// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// One paper as it is: letter, form, paper of a court, card, fax, telephone note, e-mail. Paper stays paper in the dark.
Item {
    id: view

    required property ReleaseWorksheetViewModel sheet
    readonly property string kind: sheet.paperKind
    readonly property bool card: kind === "id-card"
    readonly property bool memo: kind === "phone-note"
    readonly property real unit: Math.max(0.82, width / 640)

    implicitHeight: page.height + Theme.px(16)

    Rectangle {
        x: page.x + 3
        y: page.y + 4
        width: page.width
        height: page.height
        radius: page.radius
        color: "#33000000"
    }
    Rectangle {
        id: page
        x: (view.width - width) / 2
        width: view.card ? Math.min(view.width, 430 * view.unit) : view.memo ? Math.min(view.width, 520 * view.unit) : view.width
        height: lines.y + lines.height + (view.card ? 16 : 30) * view.unit
        radius: view.card ? 14 * view.unit : 0
        color: view.memo ? "#FBF0C9" : view.card ? "#EAF1F4" : view.kind === "email" ? "#FFFFFF" : "#FCFAF3"
        border.width: 1
        border.color: view.card ? "#8FA7B3" : "#D8D2C2"

        Rectangle {
            visible: view.kind === "court"
            x: 20 * view.unit
            y: 14 * view.unit
            width: 1
            height: parent.height - 2 * y
            color: "#B5564E"
            opacity: 0.5
        }
        Rectangle {
            visible: view.kind === "fax"
            width: parent.width
            height: 20 * view.unit
            color: "transparent"
            Text {
                x: 12 * view.unit
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("FAX    PAGE 1 OF 1")
                color: "#3A3A3A"
                font.family: Theme.typewriter
                font.pixelSize: Math.max(6, 10 * view.unit)
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
        Rectangle {
            visible: view.card
            x: 18 * view.unit
            y: 62 * view.unit
            width: 92 * view.unit
            height: 116 * view.unit
            color: "#CBD7DE"
            border.color: "#8FA7B3"
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Photo")
            Glyph {
                anchors.centerIn: parent
                name: "person"
                color: "#6C828E"
                size: 62 * view.unit
            }
        }
        Column {
            id: lines
            x: (view.card ? 18 : 40) * view.unit
            y: (view.card ? 14 : view.kind === "fax" ? 34 : 30) * view.unit
            width: parent.width - 2 * x
            spacing: (view.card ? 3 : 4) * view.unit

            Repeater {
                model: view.sheet.paperLines
                delegate: ReleasePaperLine {
                    unit: view.unit
                    paper: view.kind
                    width: lines.width
                }
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// One entry of the trail; a refusal and a broken glass say so in words.
Item {
    id: row

    required property int index
    required property var number
    required property string when
    required property string person
    required property string role
    required property string patient
    required property string what
    required property string decision
    required property string rule
    required property string purpose
    required property string glass
    required property string note
    property bool current: false
    property bool ringed: false

    signal chosen
    signal reviewWanted

    implicitHeight: Math.max(Theme.px(34), line.implicitHeight + Theme.px(10))
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2 as %3, %4 %5, %6").arg(when).arg(person).arg(role).arg(what).arg(patient).arg(decision)

    Rectangle {
        anchors.fill: parent
        color: row.current ? Theme.accentSoft : mouse.containsMouse ? Theme.hover : "transparent"
        radius: Theme.rControl

        FocusRing {
            shown: row.ringed
        }
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        onClicked: row.chosen()
    }
    RowLayout {
        id: line
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.px(10)
        spacing: Theme.px(12)

        Words {
            text: row.when
            font.family: Theme.mono
            font.pixelSize: Theme.sSmall
            color: Theme.muted
            Layout.preferredWidth: Theme.px(118)
        }
        Words {
            text: row.person
            elide: Text.ElideRight
            Layout.preferredWidth: Theme.px(110)
        }
        Words {
            text: row.role
            color: Theme.muted
            elide: Text.ElideRight
            Layout.preferredWidth: Theme.px(110)
        }
        Words {
            text: row.patient
            font.family: Theme.mono
            font.pixelSize: Theme.sSmall
            Layout.preferredWidth: Theme.px(66)
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true

            Words {
                text: row.what
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
            Words {
                text: row.note.length > 0 ? qsTr("%1 — %2").arg(row.purpose).arg(row.note) : row.purpose
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
        }
        AppButton {
            visible: row.glass === "waiting"
            text: qsTr("Review…")
            onClicked: row.reviewWanted()
        }
        Pill {
            visible: row.glass === "justified" || row.glass === "unfounded"
            text: row.glass === "justified" ? qsTr("Justified") : qsTr("Unfounded")
            tone: row.glass === "justified" ? "right" : "wrong"
            icon: row.glass === "justified" ? "tick" : "cross"
        }
        Pill {
            visible: row.decision !== "permit"
            text: row.decision === "deny" ? qsTr("Refused") : qsTr("Glass offered")
            tone: row.decision === "deny" ? "wrong" : "partly"
            icon: row.decision === "deny" ? "cross" : "shield"
        }
        Words {
            text: row.rule
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            Layout.preferredWidth: Theme.px(34)
        }
    }
}

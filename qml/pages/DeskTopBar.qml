// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Where am I, what holds here, what time is it at the desk.
TopBar {
    id: bar

    required property DeskViewModel desk
    required property bool folded
    required property bool live
    // So little room that what is always to be seen, clock, role and deadline, leaves none for words.
    readonly property bool tight: width < Theme.px(760)

    title: desk.title
    leading: [
        AppButton {
            visible: bar.desk.policies.length > 0 && !bar.tight
            quiet: true
            glyph: "rule"
            text: qsTr("Policies")
            onClicked: policies.open()
        },
        AppButton {
            visible: bar.desk.hints.count > 0 && !bar.tight
            quiet: true
            glyph: "hint"
            text: bar.desk.hints.taken > 0 ? qsTr("Hints %1/%2").arg(bar.desk.hints.taken).arg(bar.desk.hints.count) : qsTr("Hints")
            onClicked: hints.open()
        },
        IconButton {
            visible: bar.desk.policies.length > 0 && bar.tight
            glyph: "rule"
            label: qsTr("Policies")
            onClicked: policies.open()
        },
        IconButton {
            visible: bar.desk.hints.count > 0 && bar.tight
            glyph: "hint"
            label: qsTr("Hints")
            onClicked: hints.open()
        }
    ]

    Pill {
        visible: !bar.folded
        text: bar.desk.level
        tone: "note"
    }
    Pill {
        visible: bar.desk.role.length > 0
        text: bar.tight ? bar.desk.role : qsTr("Role: %1").arg(bar.desk.role)
        Accessible.name: qsTr("Role: %1").arg(bar.desk.role)
    }
    Pill {
        text: bar.desk.clockText
        mono: true
        Accessible.name: qsTr("Desk clock, %1").arg(bar.desk.clockText)
    }
    Pill {
        visible: bar.desk.dueText.length > 0
        text: bar.desk.dueText
        tone: bar.desk.overdue ? "wrong" : "partly"
        icon: bar.desk.overdue ? "alert" : ""
    }
    IconButton {
        glyph: "folder"
        label: qsTr("Put the chart away")
        onClicked: if (bar.desk.close())
            App.go("home")
    }

    DeskHints {
        id: hints
        desk: bar.desk
    }
    Sheet {
        id: policies
        title: qsTr("Policies of this desk")
        primaryText: qsTr("Close")
        secondaryText: ""
        bodyWidth: Theme.px(520)

        Column {
            visible: rows.count > 0
            spacing: Theme.px(10)
            Layout.fillWidth: true

            Repeater {
                id: rows
                model: bar.desk.policies
                delegate: DeskPoint {
                    width: parent ? parent.width : 0
                    required property string modelData
                    text: modelData
                }
            }
        }
    }
    Shortcut {
        sequence: "F1"
        enabled: bar.live && bar.desk.hints.count > 0
        onActivated: hints.open()
    }
}

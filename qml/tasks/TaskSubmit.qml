// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import RecordsDesk.ViewModels

// Hands the worksheets in, after a last look at what is unsettled.
AppButton {
    id: submit

    required property DeskViewModel desk
    required property bool live

    text: qsTr("Submit")
    primary: true
    keys: "Ctrl ↵"
    onClicked: handIn.open()

    DeskHandIn {
        id: handIn
        desk: submit.desk
    }
    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: submit.live && !handIn.opened
        onActivated: handIn.open()
    }
}

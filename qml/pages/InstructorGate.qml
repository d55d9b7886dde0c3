// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Asks for the instructor's passphrase.
Sheet {
    id: gate

    title: qsTr("Instructor mode")
    primaryText: qsTr("Open")
    keepOpen: true
    primaryEnabled: secret.text.length > 0
    onApplied: {
        if (App.people.openInstructor(secret.text))
            close();
        secret.clear();
    }
    onRejected: secret.clear()

    function ask() {
        open();
        secret.forceActiveFocus();
    }

    Words {
        text: qsTr("For changing points, reading the trail whole, restoring and erasing.")
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    SecretField {
        id: secret
        label: qsTr("Passphrase of instructor mode")
        placeholder: label
        Layout.fillWidth: true
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import RecordsDesk.ViewModels

// The name one goes by.
SettingsSection {
    id: person

    title: qsTr("You")

    SettingsRow {
        title: qsTr("Name")
        detail: qsTr("Stands on new sessions. Sessions under another name stay, and count for that name.")

        Field {
            id: nameField
            label: qsTr("Name")
            text: App.person
            maximumLength: 60
            onAccepted: person.rename()
        }
        AppButton {
            text: qsTr("Save name")
            enabled: nameField.text.trim().length > 0 && nameField.text.trim() !== App.person
            onClicked: person.rename()
        }
    }

    function rename() {
        if (nameField.text.trim().length > 0)
            App.begin(nameField.text);
    }
}

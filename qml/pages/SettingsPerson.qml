// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import RecordsDesk.ViewModels

// The name one goes by, what guards it, and when the desk covers itself.
SettingsSection {
    id: person

    readonly property PeopleViewModel people: App.people
    readonly property var minutes: [0, 2, 5, 10, 15, 30]

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
    SettingsRow {
        title: qsTr("Passphrase")
        detail: person.people.guarded ? qsTr("Asked for when you sit down and when you unlock the desk.") : qsTr("None: whoever sits down here can go on under your name.")

        AppButton {
            text: person.people.guarded ? qsTr("Change passphrase…") : qsTr("Set a passphrase…")
            glyph: "lock"
            onClicked: passphrase.ask()
        }
    }
    SettingsRow {
        title: qsTr("Lock by itself")
        detail: qsTr("When nobody touches keyboard or mouse, the desk covers the chart.")

        Choice {
            label: qsTr("Lock by itself")
            textRole: "text"
            valueRole: "value"
            model: person.minutes.map(minutes => ({
                        text: minutes === 0 ? qsTr("Never") : qsTr("After %1 minutes").arg(minutes),
                        value: minutes
                    }))
            currentIndex: Math.max(0, person.minutes.indexOf(App.settings.lockMinutes))
            onActivated: App.settings.lockMinutes = person.minutes[currentIndex]
        }
    }
    SettingsRow {
        title: qsTr("Hand the desk over")
        detail: qsTr("Puts your work away and asks who sits down.")

        AppButton {
            text: qsTr("Hand over")
            glyph: "person"
            onClicked: App.handOver()
        }
    }

    PassphraseSheet {
        id: passphrase
        title: qsTr("Passphrase of %1").arg(App.person)
        isSet: person.people.guarded
        onApplied: if (person.people.changePassphrase(old, fresh))
            done()
    }

    function rename() {
        if (nameField.text.trim().length > 0)
            App.begin(nameField.text);
    }
}

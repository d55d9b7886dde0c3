// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import RecordsDesk.ViewModels

// Who may change points, read the trail whole, restore and erase.
SettingsSection {
    id: section

    readonly property PeopleViewModel people: App.people

    title: qsTr("Instructor")

    SettingsRow {
        title: qsTr("Instructor mode")
        detail: !section.people.instructorSet ? qsTr("Guarded by nothing: everybody at this desk may change points, read the trail and erase.") : section.people.instructorOpen ? qsTr("Open. It closes when the desk is handed over or locks itself.") : qsTr("Closed. Changing points, reading the trail, restoring and erasing wait for the passphrase.")

        AppButton {
            visible: section.people.instructorSet && !section.people.instructorOpen
            text: qsTr("Open…")
            glyph: "unlock"
            onClicked: gate.ask()
        }
        AppButton {
            visible: section.people.instructorOpen
            text: qsTr("Close")
            glyph: "lock"
            onClicked: section.people.closeInstructor()
        }
        AppButton {
            text: section.people.instructorSet ? qsTr("Change passphrase…") : qsTr("Guard it…")
            onClicked: passphrase.ask()
        }
    }

    InstructorGate {
        id: gate
    }
    PassphraseSheet {
        id: passphrase
        title: qsTr("Passphrase of instructor mode")
        isSet: section.people.instructorSet
        onApplied: if (section.people.changeInstructor(old, fresh))
            done()
    }
}

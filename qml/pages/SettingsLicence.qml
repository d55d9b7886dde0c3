// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// CPT is licensed: its importer is off until somebody attests to the institution's licence.
SettingsRow {
    id: row

    required property LicenceViewModel licence

    title: qsTr("CPT, with a licence of your own")
    detail: licence.attested ? licence.heldText : qsTr("Off. CPT is licensed by the American Medical Association; an institution that has a licence can install its own table.")
    Component.onCompleted: licence.refresh()

    AppButton {
        text: row.licence.attested ? qsTr("Withdraw…") : qsTr("Attest to a licence…")
        Accessible.name: row.licence.attested ? qsTr("Withdraw the attestation") : text
        onClicked: row.licence.attested ? withdrawal.open() : attestation.open()
    }

    Sheet {
        id: attestation
        title: qsTr("Attest to a licence of CPT")
        primaryText: qsTr("Attest")
        primaryEnabled: authorised.checked && licensee.text.trim().length > 0 && number.text.trim().length > 0 && by.text.trim().length > 0
        onAccepted: row.licence.attest(licensee.text, number.text, by.text)
        onOpened: licensee.forceActiveFocus()

        Words {
            text: row.licence.notice
            wrapMode: Text.Wrap
            lineHeight: 1.2
            Layout.fillWidth: true
        }
        Field {
            id: licensee
            label: qsTr("Licensee")
            placeholder: qsTr("The institution that holds the licence")
            Layout.fillWidth: true
        }
        Field {
            id: number
            label: qsTr("Licence number")
            placeholder: qsTr("As the licensor numbers it")
            Layout.fillWidth: true
        }
        Field {
            id: by
            label: qsTr("Your name")
            placeholder: qsTr("Who attests")
            Layout.fillWidth: true
        }
        Toggle {
            id: authorised
            text: qsTr("I administer this desk and may attest to this.")
            Layout.fillWidth: true
        }
    }
    Sheet {
        id: withdrawal
        title: qsTr("Withdraw the attestation?")
        primaryText: qsTr("Withdraw")
        danger: true
        onAccepted: row.licence.withdraw()

        Words {
            text: qsTr("What was installed of CPT is removed. Everything else stays.")
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
}

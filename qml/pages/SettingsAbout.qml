// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What this program is and under which terms.
SettingsSection {
    id: about

    required property SettingsViewModel settings

    title: qsTr("About")

    Words {
        text: qsTr("Records Desk %1").arg(about.settings.release)
        font.weight: Font.DemiBold
    }
    Words {
        text: qsTr("Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). You may use, study, share and change it under its terms; it comes without any warranty.")
        wrapMode: Text.Wrap
        lineHeight: 1.25
        Layout.fillWidth: true
    }
    Words {
        text: qsTr("Patients, people, places and payers are invented. ICD-10-CM, ICD-10-PCS and HCPCS Level II are public. CPT is a licensed work of the American Medical Association and no part of it is here: outpatient procedures are coded in the PX practice set, which was made up for this program.")
        color: Theme.muted
        wrapMode: Text.Wrap
        lineHeight: 1.25
        Layout.fillWidth: true
    }
    Words {
        text: qsTr("Typefaces: Inter, Noto Serif and JetBrains Mono, under the SIL Open Font License 1.1.")
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}

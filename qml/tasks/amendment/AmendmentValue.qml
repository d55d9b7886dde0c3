// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Which entry is corrected, and what it says from now on.
GridLayout {
    id: entry

    required property AmendmentWorksheetViewModel sheet
    readonly property bool listed: sheet ? sheet.values.count > 0 : false

    columns: 2
    columnSpacing: Theme.px(10)

    AmendmentChoice {
        sheet: entry.sheet
        label: qsTr("Entry to correct")
        model: entry.sheet.fields
        held: entry.sheet.field
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop
        onPicked: value => entry.sheet.setField(value)
    }
    AmendmentChoice {
        visible: entry.listed
        sheet: entry.sheet
        label: qsTr("New value")
        model: entry.sheet.values
        held: entry.sheet.value
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        onPicked: value => entry.sheet.setValue(value)
    }
    AmendmentEntry {
        visible: !entry.listed
        sheet: entry.sheet
        label: qsTr("New value")
        placeholder: qsTr("As it is to stand")
        held: entry.sheet.value
        enabled: entry.sheet.field.length > 0
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop
        onTyped: text => entry.sheet.setValue(text)
    }
}

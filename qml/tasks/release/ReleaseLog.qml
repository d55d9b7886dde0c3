// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The accounting of disclosures: whether this belongs into it, and its entry.
ColumnLayout {
    id: log

    required property ReleaseWorksheetViewModel sheet

    spacing: Theme.px(6)

    Words {
        text: qsTr("Accounting of disclosures")
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        Layout.fillWidth: true
        Accessible.ignored: true
    }
    Row {
        spacing: Theme.px(6)
        Repeater {
            model: ["accounting", "none"]
            delegate: Chip {
                required property string modelData
                text: modelData === "accounting" ? qsTr("Entered") : qsTr("Not entered")
                checkable: false
                checked: log.sheet.log === modelData
                height: Theme.controlHeight
                Accessible.role: Accessible.RadioButton
                Accessible.name: modelData === "accounting" ? qsTr("Accounting: entered") : qsTr("Accounting: not entered")
                onClicked: log.sheet.setLog(modelData)
            }
        }
    }
    GridLayout {
        visible: log.sheet.log === "accounting"
        columns: 2
        columnSpacing: Theme.px(10)
        rowSpacing: Theme.px(6)
        Layout.fillWidth: true

        ReleaseEntry {
            sheet: log.sheet
            label: qsTr("Date of the disclosure")
            kind: "day"
            held: log.sheet.entryDate
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            onTyped: text => log.sheet.setEntry("date", text)
        }
        ReleaseChoice {
            sheet: log.sheet
            label: qsTr("Purpose of the disclosure")
            model: log.sheet.purposes
            held: log.sheet.entryPurpose
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            onPicked: value => log.sheet.setEntry("purpose", value)
        }
        ReleaseEntry {
            sheet: log.sheet
            label: qsTr("Recipient")
            held: log.sheet.entryRecipient
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onTyped: text => log.sheet.setEntry("recipient", text)
        }
        ReleaseEntry {
            sheet: log.sheet
            label: qsTr("What was disclosed")
            held: log.sheet.entryDescription
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onTyped: text => log.sheet.setEntry("description", text)
        }
    }
}

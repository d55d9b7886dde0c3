// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What the label of the change says: what it is, who signs, when it happened, why, and whose page it is.
GridLayout {
    id: label

    required property AmendmentWorksheetViewModel sheet
    property var parts: []

    function asks(part: string): bool {
        return parts.indexOf(part) >= 0;
    }

    columns: 2
    columnSpacing: Theme.px(10)
    rowSpacing: Theme.px(8)

    AmendmentChoice {
        visible: label.asks("change")
        sheet: label.sheet
        label: qsTr("Kind of entry")
        model: label.sheet.changes
        held: label.sheet.change
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        onPicked: value => label.sheet.setChange(value)
    }
    AmendmentChoice {
        visible: label.asks("signer")
        sheet: label.sheet
        label: qsTr("Who signs")
        model: label.sheet.signers
        held: label.sheet.signer
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        onPicked: value => label.sheet.setSigner(value)
    }
    AmendmentEntry {
        visible: label.asks("event")
        sheet: label.sheet
        label: qsTr("When it happened")
        placeholder: qsTr("YYYY-MM-DD HH:MM")
        dated: true
        timed: true
        held: label.sheet.event
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop
        onTyped: text => label.sheet.setEvent(text)
    }
    AmendmentChoice {
        visible: label.asks("reason")
        sheet: label.sheet
        label: qsTr("Reason on the label")
        model: label.sheet.reasonList
        held: label.sheet.reason
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop
        onPicked: value => label.sheet.setReason(value)
    }
    AmendmentChoice {
        visible: label.asks("chart")
        sheet: label.sheet
        label: qsTr("Belongs to")
        model: label.sheet.charts
        held: label.sheet.chart
        Layout.columnSpan: 2
        Layout.fillWidth: true
        onPicked: value => label.sheet.setChart(value)
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What is done with the request, and only what that asks for.
ColumnLayout {
    id: form

    required property AmendmentWorksheetViewModel sheet
    required property DeskViewModel desk
    readonly property var parts: sheet ? sheet.parts : []

    function asks(part: string): bool {
        return parts.indexOf(part) >= 0;
    }

    function takeFocus() {
        handling.takeFocus();
    }

    spacing: Theme.px(10)

    AmendmentChoice {
        id: handling
        sheet: form.sheet
        label: qsTr("What is done with it")
        model: form.sheet.handlings
        held: form.sheet.handling
        Layout.fillWidth: true
        onPicked: value => form.sheet.setHandling(value)
    }
    Words {
        visible: text.length > 0
        text: form.sheet ? form.sheet.purpose : ""
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.topMargin: -Theme.px(6)
    }
    AmendmentPlace {
        visible: form.asks("page")
        sheet: form.sheet
        desk: form.desk
        Layout.fillWidth: true
    }
    AmendmentLabel {
        visible: form.asks("change") || form.asks("signer") || form.asks("reason") || form.asks("chart")
        sheet: form.sheet
        parts: form.parts
        Layout.fillWidth: true
    }
    AmendmentValue {
        visible: form.asks("value")
        sheet: form.sheet
        Layout.fillWidth: true
    }
    AmendmentChoice {
        visible: form.asks("ground")
        sheet: form.sheet
        label: qsTr("On which ground")
        model: form.sheet.grounds
        held: form.sheet.ground
        Layout.fillWidth: true
        onPicked: value => form.sheet.setGround(value)
    }
    GridLayout {
        visible: form.asks("due") || form.asks("extended")
        columns: 2
        columnSpacing: Theme.px(10)
        Layout.fillWidth: true

        AmendmentEntry {
            visible: form.asks("due")
            sheet: form.sheet
            label: qsTr("Last day to act")
            placeholder: qsTr("YYYY-MM-DD")
            dated: true
            held: form.sheet.due
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            onTyped: text => form.sheet.setDue(text)
        }
        AmendmentEntry {
            visible: form.asks("extended")
            sheet: form.sheet
            label: qsTr("Extended to")
            placeholder: qsTr("YYYY-MM-DD")
            dated: true
            held: form.sheet.extended
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            onTyped: text => form.sheet.setExtended(text)
        }
        Item {
            visible: !form.asks("extended")
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        }
    }
    AmendmentTicks {
        visible: form.asks("letter")
        label: qsTr("What the letter to the patient holds")
        model: form.sheet.letterItems
        Layout.fillWidth: true
        onPicked: (item, on) => form.sheet.tick("letter", item, on)
    }
    AmendmentTicks {
        visible: form.asks("append")
        label: qsTr("Linked to the page, and sent with every later disclosure of it")
        model: form.sheet.appendItems
        Layout.fillWidth: true
        onPicked: (item, on) => form.sheet.tick("append", item, on)
    }
    AmendmentTicks {
        visible: form.asks("inform")
        label: qsTr("Who is told")
        model: form.sheet.informItems
        Layout.fillWidth: true
        onPicked: (item, on) => form.sheet.tick("inform", item, on)
    }
}

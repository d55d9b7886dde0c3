// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The destruction log's line for the record that is chosen.
ColumnLayout {
    id: entry

    required property FilingWorksheetViewModel sheet
    readonly property FilingRecordViewModel record: sheet.record
    readonly property bool ready: record.decision === "destroy"

    spacing: Theme.px(6)

    function load() {
        method.choose(record.method);
        by.choose(record.by);
        witness.choose(record.witness);
    }

    Connections {
        target: entry.record
        function onChanged() {
            entry.load();
        }
    }
    Component.onCompleted: load()

    SectionLabel {
        text: qsTr("Destruction log")
    }
    Words {
        visible: !entry.ready
        text: qsTr("Open for what is marked for destruction.")
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Choice {
        id: method
        visible: entry.ready
        model: entry.sheet.methods
        label: qsTr("Method of destruction")
        Layout.fillWidth: true
    }
    RowLayout {
        visible: entry.ready
        spacing: Theme.px(6)
        Words {
            text: qsTr("By")
            color: Theme.muted
            Layout.preferredWidth: Theme.px(56)
        }
        Choice {
            id: by
            model: entry.sheet.people
            label: qsTr("Destroyed by")
            Layout.fillWidth: true
        }
    }
    RowLayout {
        visible: entry.ready
        spacing: Theme.px(6)
        Words {
            text: qsTr("Witness")
            color: Theme.muted
            Layout.preferredWidth: Theme.px(56)
        }
        Choice {
            id: witness
            model: entry.sheet.people
            label: qsTr("Witness")
            Layout.fillWidth: true
        }
    }
    RowLayout {
        visible: entry.ready
        Words {
            text: entry.record.logged ? qsTr("Entered in the log") : ""
            color: Theme.muted
            Layout.fillWidth: true
        }
        AppButton {
            text: entry.record.logged ? qsTr("Correct the entry") : qsTr("Enter in the log")
            enabled: method.currentIndex > 0 && by.currentIndex > 0 && witness.currentIndex > 0
            onClicked: entry.sheet.logDestruction(method.currentValue, by.currentValue, witness.currentValue)
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What becomes of the record that is chosen: keep or destroy, under which rule, from when.
ColumnLayout {
    id: form

    required property FilingWorksheetViewModel sheet
    readonly property FilingRecordViewModel record: sheet.record
    property string decision: ""
    readonly property bool hold: decision === "litigation" || decision === "audit" || decision === "roi"
    readonly property var decisions: [
        {
            "value": "destroy",
            "text": qsTr("Destroy")
        },
        {
            "value": "not-yet",
            "text": qsTr("Keep, too early")
        },
        {
            "value": "permanent",
            "text": qsTr("Keep for ever")
        },
        {
            "value": "litigation",
            "text": qsTr("Litigation hold")
        },
        {
            "value": "audit",
            "text": qsTr("Audit hold")
        },
        {
            "value": "roi",
            "text": qsTr("Open request")
        }
    ]

    spacing: Theme.px(8)

    function load() {
        decision = record.decision;
        rule.choose(record.rule);
        from.text = record.from;
    }

    function save() {
        if (decision.length > 0)
            sheet.decide(decision, hold ? "" : rule.currentValue, hold || decision === "permanent" ? "" : from.text);
    }

    Connections {
        target: form.record
        function onChanged() {
            form.load();
        }
    }
    Component.onCompleted: load()

    Words {
        text: form.record.title
        font.pixelSize: Theme.sTitle
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }
    Words {
        text: form.record.subtitle
        color: Theme.muted
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.px(6)
        Layout.fillWidth: true
        Repeater {
            model: form.record.facts
            delegate: Pill {
                required property string modelData
                text: modelData
                mono: true
            }
        }
        Repeater {
            model: form.record.holds
            delegate: Pill {
                required property string modelData
                text: modelData
                tone: "partly"
                icon: "lock"
            }
        }
    }
    SectionLabel {
        text: qsTr("Decision")
        Layout.topMargin: Theme.px(4)
    }
    Flow {
        spacing: Theme.px(6)
        Layout.fillWidth: true
        Repeater {
            model: form.decisions
            delegate: Chip {
                required property var modelData
                checkable: false
                checked: form.decision === modelData.value
                enabled: !form.record.logged
                text: modelData.text
                Accessible.name: qsTr("Decide: %1").arg(modelData.text)
                Accessible.checked: checked
                onClicked: form.decision = modelData.value
            }
        }
    }
    SectionLabel {
        text: qsTr("Rule that keeps it longest")
        Layout.topMargin: Theme.px(4)
    }
    Choice {
        id: rule
        model: form.sheet.ruleChoices
        label: qsTr("Rule that keeps it longest")
        enabled: !form.hold && !form.record.logged
        Layout.fillWidth: true
    }
    SectionLabel {
        text: qsTr("May be destroyed from")
        Layout.topMargin: Theme.px(4)
    }
    RowLayout {
        spacing: Theme.px(8)
        Field {
            id: from
            mono: true
            label: qsTr("May be destroyed from")
            placeholder: qsTr("yyyy-mm-dd")
            enabled: !form.hold && form.decision !== "permanent" && !form.record.logged
            problem: text.trim().length > 0 && !form.sheet.isDay(text) ? qsTr("No day of the calendar") : ""
            Layout.preferredWidth: Theme.px(140)
            onAccepted: form.save()
        }
        Item {
            Layout.fillWidth: true
        }
        AppButton {
            visible: form.record.decision.length > 0 && !form.record.logged
            quiet: true
            text: qsTr("Take back")
            Accessible.name: qsTr("Take the decision back")
            onClicked: form.sheet.decide("", "", "")
        }
        AppButton {
            text: form.record.decision.length > 0 ? qsTr("Change") : qsTr("Decide")
            Accessible.name: qsTr("Keep this decision")
            enabled: form.decision.length > 0 && !form.record.logged
            onClicked: form.save()
        }
    }
}

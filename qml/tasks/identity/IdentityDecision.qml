// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The decision on the two records that lie side by side, what it rests on, and what must follow.
ColumnLayout {
    id: form

    required property IdentityWorksheetViewModel sheet
    readonly property string decision: sheet ? sheet.decision : ""
    readonly property string first: sheet ? sheet.left : ""
    readonly property string second: sheet ? sheet.right : ""
    readonly property string survivor: sheet ? sheet.survivor : ""
    readonly property string retired: sheet ? sheet.retired : ""
    readonly property string document: sheet ? sheet.document : ""
    readonly property bool approval: sheet ? sheet.approval : false
    readonly property bool decided: decision.length > 0
    readonly property var others: [
        {
            "value": "different",
            "text": qsTr("Not the same")
        },
        {
            "value": "needs-more",
            "text": qsTr("Needs more")
        },
        {
            "value": "overlap",
            "text": qsTr("Overlap: link")
        },
        {
            "value": "overlay",
            "text": qsTr("Overlay: unmerge")
        }
    ]

    spacing: Theme.px(6)

    component Way: Chip {
        property bool on: false
        signal asked
        checked: on
        onClicked: {
            asked();
            checked = Qt.binding(() => on);
        }
    }

    SectionLabel {
        text: qsTr("Decision")
        Layout.topMargin: Theme.px(4)
    }
    Flow {
        spacing: Theme.px(6)
        Layout.fillWidth: true

        Way {
            text: qsTr("Merge, keep %1").arg(form.first)
            on: form.decision === "merge" && form.survivor === form.first && form.retired === form.second
            onAsked: form.sheet.merge(form.first, form.second)
        }
        Way {
            text: qsTr("Merge, keep %1").arg(form.second)
            on: form.decision === "merge" && form.survivor === form.second && form.retired === form.first
            onAsked: form.sheet.merge(form.second, form.first)
        }
        Repeater {
            model: form.others
            delegate: Way {
                required property var modelData
                text: modelData.text
                on: form.decision === modelData.value
                onAsked: form.sheet.decide(modelData.value)
            }
        }
    }
    SectionLabel {
        text: qsTr("Identifiers it rests on")
        Layout.topMargin: Theme.px(6)
    }
    IdentityTicks {
        ticks: form.sheet ? form.sheet.identifiers : null
        enabled: form.decided
        what: qsTr("Identifier")
        Layout.fillWidth: true
        onTicked: (entry, on) => form.sheet.tickIdentifier(entry, on)
    }
    SectionLabel {
        text: qsTr("Document that corroborates")
        Layout.topMargin: Theme.px(6)
    }
    Flow {
        enabled: form.decided
        opacity: enabled ? 1 : 0.55
        spacing: Theme.px(6)
        Layout.fillWidth: true

        Repeater {
            model: form.sheet ? form.sheet.papers : null
            delegate: Way {
                required property string line
                required property string heading
                text: heading
                on: form.document === line
                Accessible.name: qsTr("Corroborates: %1").arg(heading)
                onAsked: form.sheet.useDocument(on ? "" : line)
            }
        }
    }
    SectionLabel {
        text: qsTr("What must follow")
        Layout.topMargin: Theme.px(6)
    }
    IdentityTicks {
        ticks: form.sheet ? form.sheet.steps : null
        enabled: form.decided
        what: qsTr("Step")
        Layout.fillWidth: true
        onTicked: (entry, on) => form.sheet.tickStep(entry, on)
    }
    Toggle {
        text: qsTr("Ask a second person to approve")
        enabled: form.decided
        checked: form.approval
        Layout.topMargin: Theme.px(4)
        onToggled: {
            form.sheet.askApproval(!form.approval);
            checked = Qt.binding(() => form.approval);
        }
    }
    Words {
        visible: !form.decided
        text: qsTr("Decide first; what it rests on and what follows is filled in after.")
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}

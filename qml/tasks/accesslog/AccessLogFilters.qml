// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What of the log is listed.
RowLayout {
    id: filters

    required property AccessLogWorksheetViewModel sheet
    required property bool tight

    signal leaving

    function find() {
        words.forceActiveFocus(Qt.ShortcutFocusReason);
        words.selectAll();
    }

    function take() {
        if (words.text !== sheet.filterText)
            words.text = sheet.filterText;
        unit.choose(sheet.filterUnit);
        rule.choose(sheet.filterRule);
        hits.checked = sheet.hitsOnly;
        user.checked = sheet.userOnly;
        patient.checked = sheet.patientOnly;
    }

    spacing: Theme.px(6)
    Keys.onEscapePressed: leaving()
    Component.onCompleted: take()

    Field {
        id: words
        label: qsTr("Find in the log")
        placeholder: qsTr("Find in the log")
        glyph: "search"
        Layout.preferredWidth: Theme.px(filters.tight ? 150 : 210)
        onTextEdited: filters.sheet.filterText = text
        onAccepted: filters.leaving()
        Keys.onDownPressed: filters.leaving()
    }
    Choice {
        id: unit
        label: qsTr("Unit of the user")
        model: filters.sheet.unitChoices
        Layout.preferredWidth: Theme.px(filters.tight ? 108 : 150)
        onActivated: filters.sheet.filterUnit = currentValue
    }
    Choice {
        id: rule
        label: qsTr("Rule that hits")
        model: filters.sheet.ruleChoices
        Layout.preferredWidth: Theme.px(filters.tight ? 108 : 170)
        onActivated: filters.sheet.filterRule = currentValue
    }
    Chip {
        id: hits
        text: qsTr("Hits")
        Accessible.name: qsTr("Only entries that a rule hits")
        onClicked: filters.sheet.hitsOnly = checked
    }
    Chip {
        id: user
        text: qsTr("This user")
        Accessible.name: qsTr("Only entries of this user")
        onClicked: filters.sheet.userOnly = checked
    }
    Chip {
        id: patient
        text: qsTr("This patient")
        Accessible.name: qsTr("Only entries about this patient")
        enabled: filters.sheet.patientTitle.length > 0 || checked
        onClicked: filters.sheet.patientOnly = checked
    }
    AppButton {
        text: qsTr("All")
        hint: qsTr("Takes every filter away")
        quiet: true
        horizontalPadding: Theme.px(8)
        enabled: filters.sheet.filtered
        onClicked: filters.sheet.clearFilters()
    }
    Item {
        Layout.fillWidth: true
    }
    Words {
        text: qsTr("%1 of %2").arg(filters.sheet.entries.count).arg(filters.sheet.total)
        color: Theme.muted
        font.family: Theme.mono
        font.pixelSize: Theme.sSmall
        Accessible.name: qsTr("%1 of %2 entries are listed").arg(filters.sheet.entries.count).arg(filters.sheet.total)
    }
    Pill {
        visible: !filters.tight
        text: filters.sheet.hitsOpen > 0 ? qsTr("%1 of %2 hits open").arg(filters.sheet.hitsOpen).arg(filters.sheet.hits) : qsTr("%1 hits, none open").arg(filters.sheet.hits)
        tone: filters.sheet.hitsOpen > 0 ? "partly" : "right"
    }

    Connections {
        target: filters.sheet
        function onFilterChanged() {
            filters.take();
        }
    }
}

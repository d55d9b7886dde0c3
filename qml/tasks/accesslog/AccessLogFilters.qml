// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import RecordsDesk.ViewModels

// What of the log is listed; on a narrow page in several lines.
Flow {
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
        width: Theme.px(filters.tight ? 150 : 210)
        onTextEdited: filters.sheet.filterText = text
        onAccepted: filters.leaving()
        Keys.onDownPressed: filters.leaving()
    }
    Choice {
        id: unit
        label: qsTr("Unit of the user")
        model: filters.sheet.unitChoices
        width: Theme.px(filters.tight ? 108 : 150)
        onActivated: filters.sheet.filterUnit = currentValue
    }
    Choice {
        id: rule
        label: qsTr("Rule that hits")
        model: filters.sheet.ruleChoices
        width: Theme.px(filters.tight ? 108 : 170)
        onActivated: filters.sheet.filterRule = currentValue
    }
    Row {
        id: chips
        height: words.height
        spacing: filters.spacing

        Chip {
            anchors.verticalCenter: parent.verticalCenter
            id: hits
            text: qsTr("Hits")
            Accessible.name: qsTr("Only entries that a rule hits")
            onClicked: filters.sheet.hitsOnly = checked
        }
        Chip {
            anchors.verticalCenter: parent.verticalCenter
            id: user
            text: qsTr("This user")
            Accessible.name: qsTr("Only entries of this user")
            onClicked: filters.sheet.userOnly = checked
        }
        Chip {
            anchors.verticalCenter: parent.verticalCenter
            id: patient
            text: qsTr("This patient")
            Accessible.name: qsTr("Only entries about this patient")
            enabled: filters.sheet.patientTitle.length > 0 || checked
            onClicked: filters.sheet.patientOnly = checked
        }
        AppButton {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("All")
            hint: qsTr("Takes every filter away")
            quiet: true
            horizontalPadding: Theme.px(8)
            enabled: filters.sheet.filtered
            onClicked: filters.sheet.clearFilters()
        }
    }
    Item {
        readonly property real room: filters.width - chips.x - chips.width - filters.spacing

        // At the right end of the line while there is room in it.
        width: Math.max(counts.width, room)
        height: words.height

        Row {
            id: counts
            anchors.right: parent.right
            height: parent.height
            spacing: filters.spacing

            Words {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("%1 of %2").arg(filters.sheet.entries.count).arg(filters.sheet.total)
                color: Theme.muted
                font.family: Theme.mono
                font.pixelSize: Theme.sSmall
                Accessible.name: qsTr("%1 of %2 entries are listed").arg(filters.sheet.entries.count).arg(filters.sheet.total)
            }
            Pill {
                anchors.verticalCenter: parent.verticalCenter
                visible: !filters.tight
                text: filters.sheet.hitsOpen > 0 ? qsTr("%1 of %2 hits open").arg(filters.sheet.hitsOpen).arg(filters.sheet.hits) : qsTr("%1 hits, none open").arg(filters.sheet.hits)
                tone: filters.sheet.hitsOpen > 0 ? "partly" : "right"
            }
        }
    }

    Connections {
        target: filters.sheet
        function onFilterChanged() {
            filters.take();
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Enters what the scanner left blank: type, date, encounter.
Sheet {
    id: index

    required property AssemblyWorksheetViewModel sheet
    property string page: ""
    property bool withType: false
    property bool withDate: false
    property bool withEncounter: false
    property Item keeper: null
    readonly property bool badDay: withDate && day.text.trim().length > 0 && sheet && !sheet.isDay(day.text)

    function openFor(slip: AssemblySlip, from: Item) {
        page = slip.page;
        title = qsTr("Index page %1").arg(slip.number);
        withType = slip.needsType;
        withDate = slip.needsDate;
        withEncounter = slip.needsEncounter;
        type.currentIndex = -1;
        type.choose(slip.type);
        day.text = slip.date;
        encounter.currentIndex = -1;
        encounter.choose(slip.encounter);
        keeper = from;
        open();
    }

    primaryText: qsTr("Enter")
    primaryEnabled: !badDay
    bodyWidth: Theme.px(380)
    onOpened: {
        if (withType)
            type.forceActiveFocus(Qt.TabFocusReason);
        else
            day.forceActiveFocus(Qt.TabFocusReason);
    }
    onClosed: if (keeper)
        keeper.forceActiveFocus(Qt.TabFocusReason)
    onAccepted: sheet.index(page, type.currentIndex < 0 ? "" : type.currentValue, day.text, encounter.currentIndex < 0 ? "" : encounter.currentValue)

    Words {
        text: qsTr("As the page itself gives it. Open the page beside this worksheet to read it.")
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    SectionLabel {
        visible: index.withType
        text: qsTr("Type of page")
    }
    Choice {
        id: type
        visible: index.withType
        label: qsTr("Type of page")
        displayText: currentIndex < 0 ? qsTr("Not entered") : currentText
        model: index.sheet ? index.sheet.types : null
        Layout.fillWidth: true
    }
    SectionLabel {
        visible: index.withDate
        text: qsTr("Date of page")
    }
    Field {
        id: day
        visible: index.withDate
        mono: true
        label: qsTr("Date of page")
        placeholder: qsTr("YYYY-MM-DD")
        problem: index.badDay ? qsTr("No calendar has this day; write YYYY-MM-DD.") : ""
        Layout.fillWidth: true
    }
    Words {
        visible: index.badDay
        text: day.problem
        color: Theme.wrong
        font.pixelSize: Theme.sSmall
    }
    SectionLabel {
        visible: index.withEncounter
        text: qsTr("Encounter of page")
    }
    Choice {
        id: encounter
        visible: index.withEncounter
        label: qsTr("Encounter of page")
        displayText: currentIndex < 0 ? qsTr("Not entered") : currentText
        model: index.sheet ? index.sheet.encounters : null
        Layout.fillWidth: true
    }
}

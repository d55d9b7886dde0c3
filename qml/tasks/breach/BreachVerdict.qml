// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Exception, conclusion, log, and a delay that law enforcement asked for.
GridLayout {
    id: verdict

    required property BreachWorksheetViewModel sheet
    required property bool live

    columns: 2
    columnSpacing: Theme.px(10)
    rowSpacing: Theme.px(4)

    component Label: Words {
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Accessible.ignored: true
    }

    Label {
        text: qsTr("Exception")
    }
    Label {
        text: qsTr("Conclusion")
    }
    HeldChoice {
        label: qsTr("Exception")
        model: verdict.sheet.exceptions
        held: verdict.sheet.exception
        enabled: verdict.live
        onPicked: value => verdict.sheet.setException(value)
        Layout.fillWidth: true
        Layout.preferredWidth: 1
    }
    HeldChoice {
        label: qsTr("Conclusion")
        model: verdict.sheet.conclusions
        held: verdict.sheet.conclusion
        enabled: verdict.live
        onPicked: value => verdict.sheet.setConclusion(value)
        Layout.fillWidth: true
        Layout.preferredWidth: 1
    }
    Label {
        text: qsTr("Log of incidents")
    }
    Label {
        text: qsTr("Law enforcement asked to wait until")
    }
    HeldChoice {
        label: qsTr("Log of incidents")
        model: verdict.sheet.logChoices
        held: verdict.sheet.logged
        enabled: verdict.live
        onPicked: value => verdict.sheet.setLogged(value)
        Layout.fillWidth: true
        Layout.preferredWidth: 1
    }
    HeldField {
        label: qsTr("Law enforcement asked to wait until")
        placeholder: qsTr("No such request")
        held: verdict.sheet.delay
        problem: verdict.sheet.dayProblem(text)
        readOnly: !verdict.live
        mono: text.length > 0
        onPicked: text => verdict.sheet.setDelay(text)
        Layout.fillWidth: true
        Layout.preferredWidth: 1
    }
}

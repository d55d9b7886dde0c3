// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Whether several findings are one person's habit: which kind, and whose.
ColumnLayout {
    id: pattern

    required property AuditWorksheetViewModel sheet
    readonly property bool said: sheet.patternKind.length > 0

    spacing: Theme.px(6)

    SectionLabel {
        text: qsTr("Pattern seen")
    }
    Flow {
        spacing: Theme.px(8)
        Layout.fillWidth: true

        AppButton {
            id: kindButton
            text: pattern.said ? pattern.sheet.patternKind : qsTr("None")
            Accessible.name: qsTr("Kind of the pattern")
            Accessible.description: pattern.said ? pattern.sheet.patternKind : qsTr("None")
            hint: qsTr("The same thing by one hand, again and again")
            glyph: "search"
            implicitHeight: Theme.px(28)
            horizontalPadding: Theme.px(10)
            onClicked: kinds.open()
        }
        AppButton {
            id: whoButton
            visible: pattern.said
            text: pattern.sheet.patternWho.length > 0 ? pattern.sheet.patternWho : qsTr("Whose?")
            Accessible.name: qsTr("Whose pattern it is")
            Accessible.description: pattern.sheet.patternWho
            glyph: "person"
            implicitHeight: Theme.px(28)
            horizontalPadding: Theme.px(10)
            onClicked: staff.open()
        }
        IconButton {
            visible: pattern.said
            glyph: "close"
            label: qsTr("No pattern")
            onClicked: pattern.sheet.clearPattern()
        }
    }
    AuditPicker {
        id: kinds
        list: pattern.sheet.kinds
        title: qsTr("What happened again and again?")
        label: qsTr("Find a kind of finding")
        onPicked: value => pattern.sheet.setPatternKind(value)
        onClosed: kindButton.forceActiveFocus(Qt.TabFocusReason)
    }
    AuditPicker {
        id: staff
        list: pattern.sheet.staff
        title: qsTr("Whose pattern is it?")
        label: qsTr("Find a person")
        onPicked: value => pattern.sheet.setPatternWho(value)
        onClosed: whoButton.forceActiveFocus(Qt.TabFocusReason)
    }
}

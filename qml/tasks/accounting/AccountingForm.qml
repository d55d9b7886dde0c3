// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What is said of the row that is chosen: decision, reason, line, and the columns that the log left blank.
FocusScope {
    id: form

    required property AccountingWorksheetViewModel sheet
    required property bool live

    signal left

    function focusReason() {
        reason.forceActiveFocus(Qt.TabFocusReason);
    }

    function focusField() {
        const first = blanks.itemAt(0) as Blank;
        if (first)
            first.takeFocus();
    }

    implicitHeight: column.implicitHeight + Theme.px(18)
    Keys.onEscapePressed: form.left()

    component Blank: Column {
        id: entry
        required property string field
        required property string label
        required property string text

        function takeFocus() {
            box.forceActiveFocus(Qt.TabFocusReason);
        }

        width: Math.min(Theme.px(300), Math.floor((column.width - Theme.px(8)) / 2))
        spacing: Theme.px(2)
        Words {
            text: entry.label
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            Accessible.ignored: true
        }
        HeldField {
            id: box
            width: entry.width
            label: qsTr("%1, blank in the log").arg(entry.label)
            placeholder: qsTr("As the paper has it")
            held: entry.text
            problem: entry.field.endsWith("/date") ? form.sheet.dayProblem(text) : "" // qmllint disable
            readOnly: !form.live
            onPicked: text => form.sheet.setField(entry.field, text)
            onAccepted: if (problem.length === 0)
                form.left()
        }
    }

    Column {
        id: column
        x: Theme.px(14)
        y: Theme.px(9)
        width: form.width - 2 * x
        spacing: Theme.px(7)

        RowLayout {
            width: column.width
            spacing: Theme.px(6)

            Words {
                text: form.sheet.rowTitle
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }
            AppButton {
                text: qsTr("Told")
                keys: "I"
                glyph: form.sheet.decision === "in" ? "tick" : ""
                implicitHeight: Theme.px(28)
                horizontalPadding: Theme.px(10)
                enabled: form.live
                hint: qsTr("Put the row on the accounting")
                onClicked: form.sheet.decide(true)
            }
            AppButton {
                text: qsTr("Left out")
                keys: "O"
                glyph: form.sheet.decision === "out" ? "tick" : ""
                implicitHeight: Theme.px(28)
                horizontalPadding: Theme.px(10)
                enabled: form.live
                hint: qsTr("Leave the row out")
                onClicked: form.sheet.decide(false)
            }
        }
        RowLayout {
            width: column.width
            spacing: Theme.px(8)

            HeldChoice {
                id: reason
                label: qsTr("Reason")
                model: form.sheet.reasons
                held: form.sheet.reason
                enabled: form.live && form.sheet.decision.length > 0
                onPicked: value => {
                    form.sheet.setReason(value);
                    form.left();
                }
                Layout.fillWidth: true
            }
            HeldChoice {
                visible: form.sheet.summarises && form.sheet.decision === "in"
                label: qsTr("Line")
                model: form.sheet.lineChoices
                held: form.sheet.with
                enabled: form.live
                onPicked: value => form.sheet.setWith(value)
                Layout.fillWidth: true
            }
        }
        Words {
            visible: text.length > 0
            width: column.width
            text: form.sheet.reasonText
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            wrapMode: Text.Wrap
        }
        Flow {
            visible: blanks.count > 0
            width: column.width
            spacing: Theme.px(8)

            Repeater {
                id: blanks
                model: form.sheet.blanks
                delegate: Blank {}
            }
        }
    }
}

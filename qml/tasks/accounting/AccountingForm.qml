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

    signal done

    // With its list open: the arrow keys and Enter choose, and the keyboard goes back to the log.
    function focusReason() {
        if (sheet.decision.length === 0)
            return;
        reason.forceActiveFocus(Qt.TabFocusReason);
        reason.hop = true;
        reason.popup.open();
    }

    function focusField() {
        const first = blanks.itemAt(0);
        if (first)
            first.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: column.implicitHeight + Theme.px(18)
    Keys.onEscapePressed: form.done()

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
                property bool hop: false
                label: qsTr("Reason")
                model: form.sheet.reasons
                held: form.sheet.reason
                enabled: form.live && form.sheet.decision.length > 0
                onPicked: value => {
                    form.sheet.setReason(value);
                    if (hop)
                        form.done();
                    hop = false;
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
                delegate: LabelledField {
                    id: entry
                    required property string field
                    required property string kept

                    required label
                    held: kept
                    width: Math.min(Theme.px(300), Math.floor((column.width - Theme.px(8)) / 2))
                    called: qsTr("%1, blank in the log").arg(label)
                    placeholder: qsTr("As the paper has it")
                    problem: field.endsWith("/date") ? form.sheet.dayProblem(text) : "" // qmllint disable
                    readOnly: !form.live
                    onPicked: text => form.sheet.setField(entry.field, text)
                    onAccepted: form.done()
                }
            }
        }
    }
}

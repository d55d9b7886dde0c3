// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What becomes of the account: what is done with it, by when, for whom and for how long.
FocusScope {
    id: form

    required property MatrixWorksheetViewModel sheet
    required property bool live

    function takeFocus() {
        account.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: column.implicitHeight + Theme.px(18)

    component Label: Words {
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        Accessible.ignored: true
    }

    Column {
        id: column
        x: Theme.px(14)
        y: Theme.px(8)
        width: form.width - 2 * x
        spacing: Theme.px(6)

        RowLayout {
            width: column.width
            spacing: Theme.px(8)
            Words {
                text: form.sheet.personTitle
                font.pixelSize: Theme.sTitle
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            Words {
                text: form.sheet.personFacts
                color: Theme.muted
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
            Words {
                text: qsTr("Now %1").arg(form.sheet.now)
                color: Theme.muted
                font.family: Theme.mono
                font.pixelSize: Theme.sSmall
            }
        }
        Flow {
            width: column.width
            spacing: Theme.px(10)

            Column {
                spacing: Theme.px(2)
                Label {
                    text: qsTr("Account")
                }
                HeldChoice {
                    id: account
                    width: Theme.px(170)
                    label: qsTr("Account")
                    focus: true
                    model: form.sheet.accounts
                    held: form.sheet.account
                    enabled: form.live
                    onPicked: value => form.sheet.setAccount(value)
                }
            }
            Column {
                visible: !form.sheet.shut
                spacing: Theme.px(2)
                Label {
                    text: qsTr("Role")
                }
                HeldChoice {
                    width: Theme.px(170)
                    label: qsTr("Role")
                    model: form.sheet.roles
                    held: form.sheet.role
                    enabled: form.live
                    onPicked: value => form.sheet.setRole(value)
                }
            }
            LabelledField {
                visible: form.sheet.shut
                width: Theme.px(160)
                label: qsTr("Ends at")
                placeholder: qsTr("YYYY-MM-DD HH:MM")
                held: form.sheet.by
                problem: form.sheet.timeProblem(text)
                readOnly: !form.live
                mono: true
                onPicked: text => form.sheet.setBy(text)
            }
            LabelledField {
                visible: !form.sheet.shut
                width: Theme.px(118)
                label: qsTr("Valid from")
                placeholder: qsTr("YYYY-MM-DD")
                held: form.sheet.from
                problem: form.sheet.dayProblem(text)
                readOnly: !form.live
                mono: true
                onPicked: text => form.sheet.setFrom(text)
            }
            LabelledField {
                visible: !form.sheet.shut
                width: Theme.px(118)
                label: qsTr("Valid to")
                placeholder: qsTr("YYYY-MM-DD")
                held: form.sheet.to
                problem: form.sheet.dayProblem(text)
                readOnly: !form.live
                mono: true
                onPicked: text => form.sheet.setTo(text)
            }
        }
    }
}

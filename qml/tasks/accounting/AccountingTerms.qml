// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// Who asks and since when, the days that are worked out, and the fee.
Column {
    id: terms

    required property AccountingWorksheetViewModel sheet
    required property bool live

    function takeFocus() {
        const first = days.itemAt(0);
        if (first)
            first.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.px(6)

    Words {
        width: terms.width
        text: terms.sheet.facts
        color: Theme.muted
        elide: Text.ElideRight
    }
    Flow {
        width: terms.width
        spacing: Theme.px(12)

        Repeater {
            id: days
            model: terms.sheet.days
            delegate: LabelledField {
                id: entry
                required property string day
                required property string kept

                required label
                held: kept
                width: Theme.px(118)
                placeholder: qsTr("YYYY-MM-DD")
                problem: terms.sheet.dayProblem(text)
                readOnly: !terms.live
                mono: true
                onPicked: text => terms.sheet.setDay(entry.day, text)
            }
        }
        Column {
            spacing: Theme.px(2)
            Words {
                text: qsTr("Fee")
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                Accessible.ignored: true
            }
            HeldChoice {
                width: Theme.px(190)
                label: qsTr("Fee")
                enabled: terms.live
                model: [
                    {
                        "text": qsTr("Not decided"),
                        "value": ""
                    },
                    {
                        "text": qsTr("Free"),
                        "value": "free"
                    },
                    {
                        "text": qsTr("A fee may be taken"),
                        "value": "charged"
                    }
                ]
                held: terms.sheet.fee
                onPicked: value => terms.sheet.setFee(value)
            }
        }
    }
}

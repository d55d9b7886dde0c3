// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Who asks and since when, the days that are worked out, and the fee.
Column {
    id: terms

    required property AccountingWorksheetViewModel sheet
    required property bool live

    function takeFocus() {
        const first = days.itemAt(0) as Day;
        if (first)
            first.takeFocus();
    }

    component Day: Column {
        id: entry
        required property string day
        required property string label
        required property string text

        function takeFocus() {
            box.forceActiveFocus(Qt.TabFocusReason);
            box.selectAll();
        }

        spacing: Theme.px(2)
        Words {
            text: entry.label
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            Accessible.ignored: true
        }
        HeldField {
            id: box
            width: Theme.px(118)
            label: entry.label
            placeholder: qsTr("YYYY-MM-DD")
            held: entry.text
            problem: terms.sheet.dayProblem(text)
            readOnly: !terms.live
            mono: true
            onPicked: text => terms.sheet.setDay(entry.day, text)
        }
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
            delegate: Day {}
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

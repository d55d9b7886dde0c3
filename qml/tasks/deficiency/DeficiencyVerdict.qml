// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The record as a whole, and the hospital's rate where it is asked for.
ColumnLayout {
    id: verdict

    required property DeficiencyWorksheetViewModel sheet

    spacing: Theme.px(7)

    SectionLabel {
        text: qsTr("The record on that day")
    }
    Flow {
        spacing: Theme.px(6)
        Layout.fillWidth: true

        ReviewChoice {
            text: qsTr("Delinquent")
            chosen: verdict.sheet && verdict.sheet.delinquent === "yes"
            onClicked: verdict.sheet.setDelinquent(chosen ? "" : "yes")
        }
        ReviewChoice {
            text: qsTr("Not delinquent")
            chosen: verdict.sheet && verdict.sheet.delinquent === "no"
            onClicked: verdict.sheet.setDelinquent(chosen ? "" : "no")
        }
    }
    RowLayout {
        visible: verdict.sheet && verdict.sheet.asksRate
        spacing: Theme.px(8)

        Words {
            text: qsTr("Delinquency rate of the hospital, %")
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Field {
            id: rate
            label: qsTr("Delinquency rate of the hospital, percent")
            placeholder: qsTr("0.0")
            mono: true
            text: verdict.sheet ? verdict.sheet.rate : ""
            implicitWidth: Theme.px(90)
            onEditingFinished: {
                if (verdict.sheet && !verdict.sheet.setRate(text))
                    text = Qt.binding(() => verdict.sheet ? verdict.sheet.rate : "");
            }
        }
    }
}

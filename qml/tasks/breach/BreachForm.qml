// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// The assessment of one incident, from the four factors to what is done about it.
FocusScope {
    id: form

    required property BreachWorksheetViewModel sheet
    required property bool live

    function takeFocus() {
        const first = factors.itemAt(0) as BreachFactor;
        if (first)
            first.takeFocus();
    }

    Component.onCompleted: Qt.callLater(form.takeFocus) // qmllint disable type

    Scroller {
        id: scroller
        anchors.fill: parent

        Column {
            id: column
            x: Theme.px(16)
            width: scroller.width - 2 * x
            topPadding: Theme.px(10)
            bottomPadding: Theme.px(16)
            spacing: Theme.px(8)

            Words {
                width: column.width
                text: form.sheet.incidentTitle
                font.pixelSize: Theme.sTitle
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
            }
            SectionLabel {
                text: qsTr("Four factors")
            }
            Repeater {
                id: factors
                model: form.sheet.factors
                delegate: BreachFactor {
                    width: column.width
                    sheet: form.sheet
                    live: form.live
                }
            }
            BreachVerdict {
                width: column.width
                sheet: form.sheet
                live: form.live
            }
            SectionLabel {
                text: qsTr("Who is told, by which day at the latest")
            }
            Flow {
                width: column.width
                spacing: Theme.px(10)

                Repeater {
                    model: form.sheet.notices
                    delegate: LabelledField {
                        id: notice
                        required property string who
                        required property string kept

                        required label
                        held: kept
                        width: Math.floor((column.width - Theme.px(20)) / 3)
                        placeholder: qsTr("Not told")
                        problem: form.sheet.dayProblem(text)
                        readOnly: !form.live
                        mono: text.length > 0
                        onPicked: text => form.sheet.setNotice(notice.who, text)
                    }
                }
            }
            BreachTicks {
                width: column.width
                title: qsTr("Steps to limit harm")
                ticks: form.sheet.steps
                live: form.live
                onTicked: (tick, on) => form.sheet.tickStep(tick, on)
            }
            BreachTicks {
                width: column.width
                title: qsTr("Sanction by policy")
                ticks: form.sheet.sanctions
                live: form.live
                onTicked: (tick, on) => form.sheet.tickSanction(tick, on)
            }
        }
    }
    Connections {
        target: form.sheet
        function onCurrentChanged() {
            scroller.moveTo(0);
        }
    }
}

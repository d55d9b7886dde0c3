// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What is done with the request, by which rule, with what paperwork; and sending it.
Item {
    id: answer

    required property ReleaseWorksheetViewModel sheet
    required property bool live

    Scroller {
        id: scroller
        anchors.top: parent.top
        anchors.bottom: foot.top
        width: parent.width

        ColumnLayout {
            x: Theme.px(12)
            width: scroller.width - 2 * x
            spacing: Theme.px(10)
            enabled: !answer.sheet.closed

            ReleaseDispositions {
                sheet: answer.sheet
                Layout.fillWidth: true
                Layout.topMargin: Theme.px(10)
            }
            ReleaseChoice {
                sheet: answer.sheet
                label: qsTr("By which rule")
                model: answer.sheet.rules
                held: answer.sheet.reason
                Layout.fillWidth: true
                onPicked: value => answer.sheet.setReason(value)
            }
            ReleaseChoice {
                visible: answer.sheet.addresses.count > 0
                sheet: answer.sheet
                label: qsTr("Where it goes")
                model: answer.sheet.addresses
                held: answer.sheet.sendTo
                Layout.fillWidth: true
                onPicked: value => answer.sheet.setSendTo(value)
            }
            ReleaseTick {
                text: qsTr("The notice against redisclosure goes with it")
                small: qsTr("42 CFR 2.32")
                on: answer.sheet.notice
                Layout.fillWidth: true
                onAsked: on => answer.sheet.setNotice(on)
            }
            ReleaseLog {
                sheet: answer.sheet
                Layout.fillWidth: true
            }
            GridLayout {
                columns: 3
                columnSpacing: Theme.px(10)
                Layout.fillWidth: true

                ReleaseChoice {
                    sheet: answer.sheet
                    label: qsTr("Fee")
                    model: answer.sheet.fees
                    held: answer.sheet.feeClass
                    Layout.fillWidth: true
                    Layout.preferredWidth: 3
                    Layout.alignment: Qt.AlignTop
                    onPicked: value => answer.sheet.setFeeClass(value)
                }
                ReleaseEntry {
                    sheet: answer.sheet
                    label: qsTr("Amount")
                    kind: "money"
                    held: answer.sheet.feeAmount
                    enabled: answer.sheet.feeClass.length > 0 && answer.sheet.feeClass !== "none"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 2
                    Layout.alignment: Qt.AlignTop
                    onTyped: text => answer.sheet.setFeeAmount(text)
                }
                ReleaseEntry {
                    sheet: answer.sheet
                    label: qsTr("Last day for the answer")
                    placeholder: qsTr("YYYY-MM-DD")
                    kind: "day"
                    held: answer.sheet.due
                    Layout.fillWidth: true
                    Layout.preferredWidth: 3
                    Layout.alignment: Qt.AlignTop
                    onTyped: text => answer.sheet.setDue(text)
                }
            }
            Words {
                visible: text.length > 0
                text: answer.sheet.feeHelp
                color: Theme.muted
                font.pixelSize: Theme.sLabel
                Layout.fillWidth: true
                Layout.topMargin: -Theme.px(6)
            }
            ReleaseLetter {
                sheet: answer.sheet
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.px(12)
            }
        }
    }
    ReleaseSend {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        sheet: answer.sheet
        live: answer.live
    }
    Connections {
        target: answer.sheet
        function onCurrentChanged() {
            scroller.moveTo(0);
        }
    }
}

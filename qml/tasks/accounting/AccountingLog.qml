// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The log of disclosures. Arrow keys go from row to row; I tells it, O leaves it out, Delete opens it again.
FocusScope {
    id: view

    required property AccountingWorksheetViewModel sheet
    required property bool live
    required property bool tight
    readonly property int numberWidth: Theme.px(30)
    readonly property int dateWidth: Theme.px(86)
    readonly property int saidWidth: Theme.px(tight ? 112 : 150)
    readonly property int restWidth: width - numberWidth - dateWidth - saidWidth - Theme.px(46)

    signal reasonWanted
    signal fieldWanted

    function takeFocus() {
        const row = rows.itemAt(Math.max(0, sheet.log.rowOf(sheet.current)));
        if (row)
            row.forceActiveFocus(Qt.TabFocusReason);
    }

    function step(by: int) {
        sheet.step(by);
        takeFocus();
    }

    function decide(include: bool) {
        if (live && sheet.decide(include))
            reasonWanted();
    }

    Component.onCompleted: Qt.callLater(view.takeFocus) // qmllint disable type

    component Head: Words {
        color: Theme.muted
        font.pixelSize: Theme.sLabel
        font.weight: Font.DemiBold
        elide: Text.ElideRight
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Row {
            leftPadding: Theme.px(12)
            spacing: Theme.px(8)
            Layout.topMargin: Theme.px(6)
            Layout.bottomMargin: Theme.px(5)

            Head {
                width: view.numberWidth
                text: qsTr("Row")
            }
            Head {
                width: view.dateWidth
                text: qsTr("Date")
            }
            Head {
                width: Math.round(view.restWidth * 0.46)
                text: qsTr("Recipient")
            }
            Head {
                width: Math.round(view.restWidth * 0.54)
                text: qsTr("What, and why")
            }
            Head {
                width: view.saidWidth
                text: qsTr("Decision")
            }
        }
        Divider {
            Layout.fillWidth: true
        }
        Scroller {
            id: scroller
            Layout.fillWidth: true
            Layout.fillHeight: true

            Column {
                width: scroller.width

                Repeater {
                    id: rows
                    model: view.sheet.log
                    delegate: AccountingLine {
                        numberWidth: view.numberWidth
                        dateWidth: view.dateWidth
                        saidWidth: view.saidWidth
                        restWidth: view.restWidth
                        width: scroller.width
                        current: view.sheet.current === row
                        focus: index === 0
                        onChosen: view.sheet.current = row
                        onStepped: by => view.step(by)
                        onDecided: include => view.decide(include)
                        onCleared: if (view.live)
                            view.sheet.clear()
                        onReasonWanted: view.reasonWanted()
                        onFieldWanted: view.fieldWanted()
                    }
                }
            }
        }
    }
}

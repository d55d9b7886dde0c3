// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The retention list, the decision about the record that is chosen, and the table it rests on.
Item {
    id: retention

    required property FilingWorksheetViewModel sheet

    RowLayout {
        anchors.fill: parent
        spacing: Theme.px(14)

        ColumnLayout {
            spacing: Theme.px(6)
            Layout.preferredWidth: retention.width * 0.36
            Layout.maximumWidth: retention.width * 0.36
            Layout.fillHeight: true

            SectionLabel {
                text: retention.sheet.recordsOpen > 0 ? qsTr("Records, %1 undecided").arg(retention.sheet.recordsOpen) : qsTr("Records")
            }
            Scroller {
                id: scroller
                Layout.fillWidth: true
                Layout.fillHeight: true

                Column {
                    x: Theme.px(3)
                    y: Theme.px(3)
                    width: scroller.width - Theme.px(12)
                    spacing: Theme.px(5)
                    Repeater {
                        id: entries
                        model: retention.sheet.records
                        delegate: FilingRecordRow {
                            width: parent ? parent.width : 0
                            chosen: retention.sheet.record.item === item
                            onPicked: retention.sheet.chooseRecord(item)
                            onStepped: by => retention.pick(index + by)
                        }
                    }
                }
            }
        }
        Scroller {
            id: middle
            Layout.fillWidth: true
            Layout.fillHeight: true

            ColumnLayout {
                x: Theme.px(4)
                width: middle.width - Theme.px(16)
                spacing: Theme.px(12)

                FilingDecision {
                    sheet: retention.sheet
                    Layout.fillWidth: true
                }
                Divider {
                    visible: retention.sheet.destroys
                    Layout.fillWidth: true
                }
                FilingDestruction {
                    visible: retention.sheet.destroys
                    sheet: retention.sheet
                    Layout.fillWidth: true
                }
            }
        }
        FilingTable {
            sheet: retention.sheet
            Layout.preferredWidth: retention.width * 0.28
            Layout.maximumWidth: retention.width * 0.28
            Layout.fillHeight: true
        }
    }

    function pick(index: int) {
        if (entries.count === 0)
            return;
        const row = entries.itemAt(Math.max(0, Math.min(index, entries.count - 1))) as FilingRecordRow;
        row.forceActiveFocus(Qt.TabFocusReason);
        sheet.chooseRecord(row.item);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Double entry compared: a row a field, the paper of the row beside it.
FocusScope {
    id: view

    required property EntryWorksheetViewModel sheet
    required property bool live

    function focusRow(index: int) {
        const row = rows.itemAt(Math.max(0, Math.min(index, rows.count - 1)));
        if (row)
            row.takeFocus(); // qmllint disable
    }

    function focusPair(pair: string) {
        for (let i = 0; i < rows.count; ++i) {
            if (rows.itemAt(i) && rows.itemAt(i).pair === pair)
                focusRow(i);
        }
    }

    // A paper turned to by its keys: its first row.
    function focusPaper() {
        for (let i = 0; i < rows.count; ++i) {
            const row = rows.itemAt(i);
            if (row && row.paper === sheet.current) {
                focusRow(i);
                return;
            }
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.px(4)

        RowLayout {
            spacing: Theme.px(8)
            Layout.leftMargin: Theme.px(14)
            Layout.rightMargin: Theme.px(14)
            Words {
                text: qsTr("1 first · 2 second · O other value · U unclear · Del open again")
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Chip {
                text: qsTr("All fields")
                checked: view.sheet.allPairs
                onClicked: view.sheet.allPairs = checked
            }
        }
        Scroller {
            id: scroller
            Layout.fillWidth: true
            Layout.fillHeight: true

            ColumnLayout {
                x: Theme.px(8)
                width: scroller.width - 2 * x
                spacing: 0

                Column {
                    visible: rows.count > 0
                    spacing: 0
                    Layout.fillWidth: true

                    Repeater {
                        id: rows
                        model: view.sheet.pairs
                        delegate: ColumnLayout {
                            id: entry
                            required property int index
                            required property string pair
                            required property string paper
                            required property string paperTitle
                            required property string paperName
                            required property string label
                            required property string first
                            required property string second
                            required property bool differs
                            required property string decision
                            required property string result

                            function takeFocus() {
                                row.takeFocus();
                            }

                            spacing: 0
                            width: parent ? parent.width : 0

                            SectionLabel {
                                visible: entry.paperTitle.length > 0
                                text: entry.paperTitle
                                Layout.topMargin: Theme.px(10)
                                Layout.leftMargin: Theme.px(8)
                                Layout.bottomMargin: Theme.px(4)
                            }
                            EntryPairRow {
                                id: row
                                index: entry.index
                                pair: entry.pair
                                paper: entry.paper
                                paperTitle: entry.paperTitle
                                paperName: entry.paperName
                                label: entry.label
                                first: entry.first
                                second: entry.second
                                differs: entry.differs
                                decision: entry.decision
                                result: entry.result
                                sheet: view.sheet
                                Layout.fillWidth: true
                                onStepped: by => view.focusRow(entry.index + by)
                                onFlagWanted: (pair, label) => flagSheet.openFor(pair, label, entry.decision === "unclear")
                            }
                        }
                    }
                }
                AppButton {
                    text: view.sheet.complete ? qsTr("Reopen this form") : qsTr("%1 is settled").arg(view.sheet.paperTitle)
                    keys: "Ctrl M"
                    glyph: view.sheet.complete ? "unlock" : "tick"
                    Layout.margins: Theme.px(10)
                    Layout.fillWidth: true
                    onClicked: view.sheet.setComplete(!view.sheet.complete)
                }
            }
        }
    }
    EntryFlag {
        id: flagSheet
        onChosen: (pair, reason) => {
            if (reason.length > 0)
                view.sheet.settleUnclear(pair, reason);
            else
                view.sheet.settle(pair, "none");
            Qt.callLater(view.focusPair, pair);
        }
        onRejected: Qt.callLater(view.focusPair, flagSheet.field) // qmllint disable
    }
    Shortcut {
        sequence: "Ctrl+M"
        enabled: view.live && !flagSheet.visible
        onActivated: view.sheet.setComplete(!view.sheet.complete)
    }
    Component.onCompleted: Qt.callLater(view.focusRow, 0) // qmllint disable
}

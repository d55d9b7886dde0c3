// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What two abstractors made of the same encounters, where they disagree; the source of the row lies beside it.
FocusScope {
    id: view

    required property ValidationWorksheetViewModel sheet
    required property bool live
    property int at: 0

    function takeFocus() {
        focusRow(at);
    }

    function focusRow(index: int) {
        const row = rows.itemAt(Math.max(0, Math.min(index, rows.count - 1))) as ValidationPair;
        if (row)
            row.takeFocus();
    }

    function focusPlace(place: string) {
        focusRow(sheet.pairs.rowOf(place));
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Flow {
            spacing: Theme.px(6)
            Layout.fillWidth: true
            Layout.margins: Theme.px(9)
            Layout.leftMargin: Theme.px(14)

            Repeater {
                model: [["1", qsTr("the first stands")], ["2", qsTr("the second stands")], ["O", qsTr("another value")], ["Del", qsTr("open again")]]
                delegate: Row {
                    id: hint
                    required property var modelData
                    spacing: Theme.px(5)
                    KeyCap {
                        text: hint.modelData[0]
                    }
                    Words {
                        text: hint.modelData[1]
                        color: Theme.muted
                        font.pixelSize: Theme.sSmall
                    }
                }
            }
        }
        Divider {
            Layout.fillWidth: true
        }
        Row {
            id: heads
            visible: rows.count > 0
            spacing: Theme.px(6)
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(14)
            Layout.rightMargin: Theme.px(12)
            Layout.topMargin: Theme.px(8)
            Repeater {
                model: [qsTr("Field"), qsTr("First"), qsTr("Second"), qsTr("Stands")]
                delegate: Words {
                    required property string modelData
                    width: (heads.width - 3 * heads.spacing) / 4
                    text: modelData
                    color: Theme.muted
                    font.pixelSize: Theme.sSmall
                }
            }
        }
        Scroller {
            id: scroller
            Layout.fillWidth: true
            Layout.fillHeight: true

            Column {
                width: scroller.width
                bottomPadding: Theme.px(12)

                Words {
                    visible: rows.count === 0
                    x: Theme.px(14)
                    topPadding: Theme.px(14)
                    width: parent.width - 2 * x
                    text: qsTr("The two abstractors agree on every field of the records under review.")
                    color: Theme.muted
                    wrapMode: Text.Wrap
                }
                Repeater {
                    id: rows
                    model: view.sheet.pairs
                    delegate: ValidationPair {
                        width: scroller.width
                        sheet: view.sheet
                        live: view.live
                        stop: index === view.at
                        onEntered: view.at = index
                        onStepped: by => view.focusRow(index + by)
                    }
                }
            }
        }
    }
}

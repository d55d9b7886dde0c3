// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Ways into the book other than the search: its indexes and tables, and building a procedure code.
ColumnLayout {
    id: shelf

    required property EncoderViewModel encoder
    readonly property bool procedure: encoder.detail.shown && encoder.detail.systemCode === "icd10pcs"

    signal tableWanted(table: string)
    signal buildWanted(beginning: string)
    signal contentsWanted

    function build() {
        buildWanted(procedure ? encoder.detail.code : "");
    }

    spacing: Theme.px(8)

    Flow {
        spacing: Theme.px(6)
        Layout.fillWidth: true

        Chip {
            text: qsTr("Contents")
            checkable: false
            Accessible.role: Accessible.Button
            onClicked: shelf.contentsWanted()
        }
        Repeater {
            model: [
                {
                    "table": "index",
                    "name": qsTr("Index")
                },
                {
                    "table": "neoplasm",
                    "name": qsTr("Neoplasms")
                },
                {
                    "table": "drugs",
                    "name": qsTr("Drugs")
                },
                {
                    "table": "external-cause",
                    "name": qsTr("External causes")
                },
                {
                    "table": "pcs-index",
                    "name": qsTr("PCS Index")
                }
            ]
            delegate: Chip {
                required property var modelData
                text: modelData.name
                checkable: false
                Accessible.role: Accessible.Button
                onClicked: shelf.tableWanted(modelData.table)
            }
        }
    }
    AppButton {
        text: shelf.procedure ? qsTr("Build on from %1").arg(shelf.encoder.detail.code) : qsTr("Build a PCS code")
        keys: "Ctrl B"
        Layout.fillWidth: true
        onClicked: shelf.build()
    }
    Shortcut {
        sequence: "Ctrl+B"
        enabled: shelf.visible
        onActivated: shelf.build()
    }
    Shortcut {
        sequence: "Ctrl+T"
        enabled: shelf.visible
        onActivated: shelf.contentsWanted()
    }
    Shortcut {
        sequence: "Ctrl+I"
        enabled: shelf.visible
        onActivated: shelf.tableWanted("index")
    }
}

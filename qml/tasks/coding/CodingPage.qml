// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The coding worksheet: what is coded so far, where to find codes, and handing in.
FocusScope {
    id: page

    property DeskViewModel desk: null
    property bool live: false
    readonly property CodingWorksheetViewModel sheet: desk ? desk.worksheet as CodingWorksheetViewModel : null
    readonly property bool ready: sheet !== null

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Worksheet")

    // Not a Loader: Qt 6.4's cannot make a bound component.
    Repeater {
        model: page.ready ? 1 : 0
        delegate: ColumnLayout {
            anchors.fill: parent
            spacing: 0

            TaskHead {
                sheet: page.sheet
                desk: page.desk
                live: page.live
                Layout.fillWidth: true
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(14)
                Layout.topMargin: Theme.px(10)
            }
            Scroller {
                id: scroller
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.topMargin: Theme.px(4)

                ColumnLayout {
                    x: Theme.px(14)
                    width: scroller.width - 2 * x
                    spacing: Theme.px(8)

                    SectionLabel {
                        text: qsTr("Diagnoses in sequence")
                        Layout.topMargin: Theme.px(4)
                    }
                    CodingDiagnoses {
                        sheet: page.sheet
                        desk: page.desk
                        Layout.fillWidth: true
                    }
                    CodingSearchBox {
                        id: diagnosisBox
                        search: page.sheet.diagnosisSearch
                        label: qsTr("Search codes")
                        placeholder: qsTr("Find a diagnosis: words, abbreviation or code")
                        live: page.live
                        Layout.fillWidth: true
                        onTaken: (system, code) => page.sheet.addDiagnosis(code)
                        onOpened: (system, code) => page.openEncoder(system, code, search.query)
                        onUndoWanted: page.sheet.undo()
                        onRedoWanted: page.sheet.redo()
                    }
                    SectionLabel {
                        text: qsTr("Procedures")
                        Layout.topMargin: Theme.px(8)
                    }
                    CodingProcedures {
                        sheet: page.sheet
                        Layout.fillWidth: true
                    }
                    CodingSearchBox {
                        id: procedureBox
                        search: page.sheet.procedureSearch
                        label: qsTr("Search procedure codes")
                        placeholder: page.sheet.inpatient ? qsTr("Find a procedure in ICD-10-PCS") : qsTr("Find a procedure in PX or HCPCS")
                        systems: page.sheet.inpatient ? [] : [
                            {
                                "text": qsTr("Both"),
                                "value": ""
                            },
                            {
                                "text": qsTr("PX"),
                                "value": "px"
                            },
                            {
                                "text": qsTr("HCPCS"),
                                "value": "hcpcs"
                            }
                        ]
                        live: page.live
                        Layout.fillWidth: true
                        onTaken: (system, code) => page.sheet.addProcedure(system, code)
                        onOpened: (system, code) => page.openEncoder(system, code, search.query)
                        onUndoWanted: page.sheet.undo()
                        onRedoWanted: page.sheet.redo()
                    }
                    CodingCptNote {
                        visible: !page.sheet.inpatient
                        Layout.fillWidth: true
                    }
                    CodingExtras {
                        sheet: page.sheet
                        Layout.fillWidth: true
                        Layout.topMargin: Theme.px(8)
                        Layout.bottomMargin: Theme.px(14)
                    }
                }
            }
            Divider {
                Layout.fillWidth: true
            }
            CodingFoot {
                sheet: page.sheet
                desk: page.desk
                live: page.live
                Layout.fillWidth: true
                Layout.margins: Theme.px(12)
            }
            Connections {
                target: page.sheet
                function onLookUpAsked() {
                    diagnosisBox.takeFocus();
                }
            }
            Shortcut {
                sequence: "Ctrl+Shift+F"
                enabled: page.live
                onActivated: diagnosisBox.takeFocus()
            }
            Shortcut {
                sequence: "Ctrl+Shift+E"
                enabled: page.live
                onActivated: page.openEncoder("", "", page.sheet.diagnosisSearch.query)
            }
        }
    }

    function openEncoder(system: string, code: string, query: string) {
        App.encoder.refresh();
        if (query.length > 0)
            App.encoder.search.query = query;
        if (code.length > 0)
            App.encoder.open(system, code);
        App.go("encoder");
    }
}

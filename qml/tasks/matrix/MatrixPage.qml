// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Requests for access: the people, what becomes of the account, the rights section by section, and the papers.
FocusScope {
    id: page

    property DeskViewModel desk: null
    property bool live: false
    readonly property MatrixWorksheetViewModel sheet: desk ? desk.worksheet as MatrixWorksheetViewModel : null
    readonly property bool ready: sheet !== null
    readonly property bool tight: width < Theme.px(1080)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Worksheet")

    // Not a Loader: Qt 6.4's cannot make a bound component.
    Repeater {
        model: page.ready ? [page.sheet] : []
        delegate: ColumnLayout {
            id: body
            required property var modelData
            readonly property MatrixWorksheetViewModel sheet: modelData as MatrixWorksheetViewModel

            anchors.fill: parent
            spacing: 0

            function turn(by: int) {
                sheet.turn(by);
                people.takeFocus();
            }

            TaskHead {
                sheet: body.sheet
                desk: page.desk
                live: page.live
                Layout.fillWidth: true
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(14)
                Layout.topMargin: Theme.px(8)
                Layout.bottomMargin: Theme.px(6)
            }
            Divider {
                Layout.fillWidth: true
            }
            RowLayout {
                spacing: 0
                Layout.fillWidth: true
                Layout.fillHeight: true

                MatrixPeople {
                    id: people
                    sheet: body.sheet
                    focus: true
                    Layout.preferredWidth: Theme.px(page.tight ? 158 : 190)
                    Layout.fillHeight: true
                    onEntered: form.takeFocus()
                }
                Divider {
                    vertical: true
                    Layout.fillHeight: true
                }
                Scroller {
                    id: rights
                    Layout.fillWidth: true
                    Layout.fillHeight: true

                    ColumnLayout {
                        width: rights.width
                        height: Math.max(rights.height, form.implicitHeight + grid.implicitHeight + Theme.px(200))
                        spacing: 0

                        MatrixForm {
                            id: form
                            sheet: body.sheet
                            live: page.live
                            Layout.fillWidth: true
                        }
                        Divider {
                            Layout.fillWidth: true
                        }
                        MatrixGrid {
                            id: grid
                            sheet: body.sheet
                            live: page.live
                            Layout.fillWidth: true
                        }
                        Divider {
                            Layout.fillWidth: true
                        }
                        TaskPapers {
                            shelf: body.sheet.papers
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                        }
                    }
                }
            }
            Divider {
                Layout.fillWidth: true
            }
            TaskFoot {
                sheet: body.sheet
                desk: page.desk
                live: page.live
                Layout.fillWidth: true
                Layout.margins: Theme.px(9)
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(14)
            }
            Shortcut {
                sequence: "Ctrl+1"
                enabled: page.live
                onActivated: people.takeFocus()
            }
            Shortcut {
                sequence: "Ctrl+2"
                enabled: page.live
                onActivated: form.takeFocus()
            }
            Shortcut {
                sequence: "Ctrl+3"
                enabled: page.live
                onActivated: grid.takeFocus()
            }
            Shortcut {
                sequence: "Ctrl+PgDown"
                enabled: page.live
                onActivated: body.turn(1)
            }
            Shortcut {
                sequence: "Ctrl+PgUp"
                enabled: page.live
                onActivated: body.turn(-1)
            }
        }
    }
}

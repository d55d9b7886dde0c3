// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// A patient asks who was told what: days and fee, the log, what is said of a row, and the papers.
FocusScope {
    id: page

    property DeskViewModel desk: null
    property bool live: false
    readonly property AccountingWorksheetViewModel sheet: desk ? desk.worksheet as AccountingWorksheetViewModel : null
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
            readonly property AccountingWorksheetViewModel sheet: modelData as AccountingWorksheetViewModel

            anchors.fill: parent
            spacing: 0

            TaskHead {
                sheet: body.sheet
                desk: page.desk
                live: page.live
                Layout.fillWidth: true
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(14)
                Layout.topMargin: Theme.px(8)
            }
            AccountingTerms {
                id: terms
                sheet: body.sheet
                live: page.live
                Layout.fillWidth: true
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(14)
                Layout.topMargin: Theme.px(4)
                Layout.bottomMargin: Theme.px(8)
            }
            Divider {
                Layout.fillWidth: true
            }
            RowLayout {
                spacing: 0
                Layout.fillWidth: true
                Layout.fillHeight: true

                ColumnLayout {
                    spacing: 0
                    Layout.fillWidth: true
                    Layout.fillHeight: true

                    AccountingLog {
                        id: log
                        sheet: body.sheet
                        live: page.live
                        tight: page.tight
                        focus: true
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        onReasonWanted: form.focusReason()
                        onFieldWanted: form.focusField()
                    }
                    Divider {
                        Layout.fillWidth: true
                    }
                    AccountingForm {
                        id: form
                        sheet: body.sheet
                        live: page.live
                        Layout.fillWidth: true
                        onDone: log.takeFocus()
                    }
                }
                TaskPapers {
                    shelf: body.sheet.papers
                    Layout.preferredWidth: Math.round(page.width * (page.tight ? 0.33 : 0.34))
                    Layout.fillHeight: true
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
                onActivated: log.takeFocus()
            }
            Shortcut {
                sequence: "Ctrl+2"
                enabled: page.live
                onActivated: terms.takeFocus()
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The tray of requests, the letter that lies open, what is done with it, and what becomes of the page.
FocusScope {
    id: page

    property DeskViewModel desk: null
    property bool live: false
    readonly property AmendmentWorksheetViewModel sheet: desk ? desk.worksheet as AmendmentWorksheetViewModel : null
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
                Layout.topMargin: Theme.px(8)
                Layout.bottomMargin: Theme.px(8)
            }
            Divider {
                Layout.fillWidth: true
            }
            RowLayout {
                spacing: 0
                Layout.fillWidth: true
                Layout.fillHeight: true

                AmendmentTray {
                    id: tray
                    sheet: page.sheet
                    focus: true
                    Layout.preferredWidth: Math.min(Theme.px(186), page.width * 0.34)
                    Layout.fillHeight: true
                }
                Divider {
                    vertical: true
                    Layout.fillHeight: true
                }
                Scroller {
                    id: scroller
                    Layout.fillWidth: true
                    Layout.fillHeight: true

                    ColumnLayout {
                        x: Theme.px(12)
                        width: scroller.width - 2 * x
                        spacing: Theme.px(10)

                        AmendmentLetter {
                            sheet: page.sheet
                            Layout.fillWidth: true
                            Layout.topMargin: Theme.px(12)
                        }
                        AmendmentForm {
                            id: form
                            sheet: page.sheet
                            desk: page.desk
                            Layout.fillWidth: true
                            Layout.bottomMargin: Theme.px(14)
                        }
                    }
                }
            }
            AmendmentHistory {
                sheet: page.sheet
                Layout.fillWidth: true
            }
            Divider {
                Layout.fillWidth: true
            }
            TaskFoot {
                sheet: page.sheet
                desk: page.desk
                live: page.live
                Layout.fillWidth: true
                Layout.margins: Theme.px(9)
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(14)
            }
            Connections {
                target: page.sheet
                function onCurrentChanged() {
                    scroller.moveTo(0);
                }
            }
            Shortcut {
                sequence: "Ctrl+Shift+F"
                enabled: page.live
                onActivated: form.takeFocus()
            }
            Shortcut {
                sequence: "Ctrl+Down"
                enabled: page.live
                onActivated: page.sheet.step(1)
            }
            Shortcut {
                sequence: "Ctrl+Up"
                enabled: page.live
                onActivated: page.sheet.step(-1)
            }
        }
    }
}

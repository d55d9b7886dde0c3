// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The deficiency list: a line to fill in, what is written down so far, the record as a whole, and handing in.
FocusScope {
    id: page

    property DeskViewModel desk: null
    property bool live: false
    readonly property DeficiencyWorksheetViewModel sheet: desk ? desk.worksheet as DeficiencyWorksheetViewModel : null
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

                    DeficiencyEntry {
                        id: entry
                        sheet: page.sheet
                        desk: page.desk
                        Layout.fillWidth: true
                        Layout.topMargin: Theme.px(4)
                    }
                    SectionLabel {
                        text: qsTr("Wanting on %1").arg(page.sheet ? page.sheet.auditDate : "")
                        Layout.topMargin: Theme.px(6)
                    }
                    DeficiencyList {
                        sheet: page.sheet
                        Layout.fillWidth: true
                        onFormWanted: entry.takeFocus()
                    }
                    DeficiencyVerdict {
                        sheet: page.sheet
                        Layout.fillWidth: true
                        Layout.topMargin: Theme.px(6)
                        Layout.bottomMargin: Theme.px(14)
                    }
                }
            }
            Divider {
                Layout.fillWidth: true
            }
            TaskFoot {
                sheet: page.sheet
                desk: page.desk
                live: page.live
                Layout.fillWidth: true
                Layout.margins: Theme.px(12)
            }
            Shortcut {
                sequence: "Ctrl+Shift+F"
                enabled: page.live
                onActivated: entry.takeFocus()
            }
        }
    }
}

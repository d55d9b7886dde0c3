// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The audit worksheet: what was flagged so far, the page as a whole, pages that are missing, and handing in.
FocusScope {
    id: page

    property DeskViewModel desk: null
    property bool live: false
    readonly property AuditWorksheetViewModel sheet: desk ? desk.worksheet as AuditWorksheetViewModel : null
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
            Flow {
                spacing: Theme.px(8)
                Layout.fillWidth: true
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(14)
                Layout.topMargin: Theme.px(8)
                Layout.bottomMargin: Theme.px(8)

                AppButton {
                    text: qsTr("Flag this page")
                    glyph: "flag"
                    keys: "Ctrl E"
                    hint: qsTr("Flags the page that lies open, as a whole")
                    horizontalPadding: Theme.px(10)
                    enabled: page.desk.page.open
                    onClicked: page.sheet.flagPage()
                }
                AppButton {
                    text: qsTr("Page missing…")
                    glyph: "document"
                    keys: "Ctrl M"
                    hint: qsTr("Flags that the chart lacks a page it should have")
                    horizontalPadding: Theme.px(10)
                    onClicked: missing.open()
                }
            }
            Divider {
                Layout.fillWidth: true
            }
            Scroller {
                id: scroller
                Layout.fillWidth: true
                Layout.fillHeight: true

                AuditFlags {
                    x: Theme.px(14)
                    y: Theme.px(10)
                    width: scroller.width - 2 * x
                    sheet: page.sheet
                    desk: page.desk
                }
            }
            Divider {
                Layout.fillWidth: true
            }
            Column {
                visible: rows.count > 0
                spacing: 0
                Layout.fillWidth: true
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(14)
                Layout.topMargin: Theme.px(8)

                Repeater {
                    id: rows
                    model: page.sheet.asksPattern ? 1 : 0
                    delegate: AuditPattern {
                        sheet: page.sheet
                        width: parent ? parent.width : 0
                    }
                }
            }
            TaskFoot {
                sheet: page.sheet
                desk: page.desk
                live: page.live
                Layout.fillWidth: true
                Layout.margins: Theme.px(12)
            }
            AuditPicker {
                id: missing
                list: page.sheet.missing
                title: qsTr("Which page is missing?")
                label: qsTr("Find a type of page")
                onPicked: value => page.sheet.flagMissing(value)
            }
            Shortcut {
                sequence: "Ctrl+E"
                enabled: page.live && !missing.visible
                onActivated: page.sheet.flagPage()
            }
            Shortcut {
                sequence: "Ctrl+M"
                enabled: page.live
                onActivated: missing.open()
            }
        }
    }
}

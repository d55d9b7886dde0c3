// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The data-entry desk: the paper on the left; the electronic form, or two clerks' keying, on the right.
FocusScope {
    id: page

    property DeskViewModel desk: null
    property bool live: false
    readonly property EntryWorksheetViewModel sheet: desk ? desk.worksheet as EntryWorksheetViewModel : null
    readonly property bool ready: sheet !== null

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Worksheet")

    // Not a Loader: Qt 6.4's cannot make a bound component. The page keeps its worksheet for as long as it stands; a
    // binding to the desk's would be without one while the desk is cleared.
    Repeater {
        model: page.ready ? [page.sheet] : []
        delegate: ColumnLayout {
            id: whole
            required property var modelData
            readonly property EntryWorksheetViewModel sheet: modelData as EntryWorksheetViewModel

            anchors.fill: parent
            spacing: 0

            function turn(by: int) {
                whole.sheet.turn(by);
                if (comparison.count > 0)
                    comparison.itemAt(0).focusPaper(); // qmllint disable
            }

            TaskHead {
                sheet: whole.sheet
                desk: page.desk
                live: page.live
                Layout.fillWidth: true
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(14)
                Layout.topMargin: Theme.px(10)
            }
            EntryTray {
                sheet: whole.sheet
                Layout.fillWidth: true
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(14)
                Layout.topMargin: Theme.px(6)
                Layout.bottomMargin: Theme.px(8)
                onTurned: by => whole.turn(by)
                onZoomed: by => sheetOfPaper.zoomBy(by)
            }
            Divider {
                Layout.fillWidth: true
            }
            Item {
                id: area
                Layout.fillWidth: true
                Layout.fillHeight: true

                EntryPaper {
                    id: sheetOfPaper
                    width: Math.round(area.width * (whole.sheet.comparing ? 0.5 : 0.56))
                    height: area.height
                    sheet: whole.sheet
                    live: page.live
                }
                Item {
                    id: place
                    x: Math.round(area.width * (whole.sheet.comparing ? 0.5 : 0.56))
                    width: area.width - x
                    height: area.height

                    Repeater {
                        model: whole.sheet.comparing ? 0 : 1
                        delegate: EntryForm {
                            anchors.fill: parent
                            anchors.topMargin: Theme.px(8)
                            focus: true
                            sheet: whole.sheet
                            live: page.live
                        }
                    }
                    Repeater {
                        id: comparison
                        model: whole.sheet.comparing ? 1 : 0
                        delegate: EntryCompare {
                            anchors.fill: parent
                            anchors.topMargin: Theme.px(8)
                            focus: true
                            sheet: whole.sheet
                            live: page.live
                        }
                    }
                }
            }
            Divider {
                Layout.fillWidth: true
            }
            TaskFoot {
                sheet: whole.sheet
                desk: page.desk
                live: page.live
                Layout.fillWidth: true
                Layout.margins: Theme.px(10)
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(14)
            }
            Shortcut {
                sequence: "Ctrl+PgDown"
                enabled: page.live
                onActivated: whole.turn(1)
            }
            Shortcut {
                sequence: "Ctrl+PgUp"
                enabled: page.live
                onActivated: whole.turn(-1)
            }
        }
    }
}

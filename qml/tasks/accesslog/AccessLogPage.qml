// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The privacy office's log review: the log with its filters, what is known of user and patient, what is said of it.
FocusScope {
    id: page

    property DeskViewModel desk: null
    property bool live: false
    readonly property AccessLogWorksheetViewModel sheet: desk ? desk.worksheet as AccessLogWorksheetViewModel : null
    readonly property bool ready: sheet !== null
    readonly property bool tight: width < Theme.px(1080)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Worksheet")

    // Not a Loader: Qt 6.4's cannot make a bound component. The page keeps its worksheet for as long as it stands; a
    // binding to the desk's would be without one while the desk is cleared.
    Repeater {
        model: page.ready ? [page.sheet] : []
        delegate: ColumnLayout {
            id: body
            required property var modelData
            readonly property AccessLogWorksheetViewModel sheet: modelData as AccessLogWorksheetViewModel

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
            AccessLogFilters {
                id: filters
                sheet: body.sheet
                tight: page.tight
                Layout.fillWidth: true
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(14)
                Layout.topMargin: Theme.px(4)
                Layout.bottomMargin: Theme.px(7)
                onLeaving: table.takeFocus()
            }
            Divider {
                Layout.fillWidth: true
            }
            Item {
                id: area
                readonly property int side: Math.round(Math.min(Theme.px(500), width * (page.tight ? 0.39 : 0.37)))
                Layout.fillWidth: true
                Layout.fillHeight: true

                AccessLogTable {
                    id: table
                    width: area.width - area.side - 1
                    height: area.height
                    focus: true
                    sheet: body.sheet
                    tight: page.tight
                    onFindWanted: filters.find()
                    onRuleWanted: verdict.focusRule()
                    onTellWanted: verdict.focusTold()
                    onNoteWanted: verdict.focusNote()
                }
                Divider {
                    x: table.width
                    height: area.height
                    vertical: true
                }
                Scroller {
                    x: area.width - area.side
                    width: area.side
                    height: area.height

                    Item {
                        width: area.side
                        height: Math.max(area.height, verdict.height + Theme.px(150)) // with large letters both do not fit

                        AccessLogEntry {
                            width: area.side
                            height: parent.height - verdict.height
                            sheet: body.sheet
                        }
                        AccessLogVerdict {
                            id: verdict
                            y: parent.height - height
                            width: area.side
                            sheet: body.sheet
                            onLeaving: table.takeFocus()
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
        }
    }
}

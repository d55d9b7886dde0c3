// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The filing room: shelves and cart, requests and the loan log, the retention list.
FocusScope {
    id: page

    property DeskViewModel desk: null
    property bool live: false
    property string tab: "shelves"
    readonly property FilingWorksheetViewModel sheet: desk ? desk.worksheet as FilingWorksheetViewModel : null
    readonly property bool ready: sheet !== null

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Worksheet")

    // Not a Loader: Qt 6.4's cannot make a bound component. The room keeps its worksheet for as long as it stands; a
    // binding to the desk's would be without one while the desk is cleared.
    Repeater {
        model: page.ready ? [page.sheet] : []
        delegate: ColumnLayout {
            id: body
            required property var modelData
            readonly property FilingWorksheetViewModel sheet: modelData as FilingWorksheetViewModel

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
            RowLayout {
                visible: body.sheet.lends || body.sheet.records.count > 0
                spacing: Theme.px(6)
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(14)
                Layout.topMargin: Theme.px(4)

                PageTab {
                    text: body.sheet.cart.count > 0 ? qsTr("Shelves, %1 to file").arg(body.sheet.cart.count) : qsTr("Shelves")
                    called: qsTr("Shelves and cart")
                    checked: page.tab === "shelves"
                    onClicked: page.tab = "shelves"
                }
                PageTab {
                    visible: body.sheet.lends
                    text: body.sheet.requestsOpen > 0 ? qsTr("Requests and log, %1 open").arg(body.sheet.requestsOpen) : qsTr("Requests and log")
                    called: qsTr("Requests and log")
                    checked: page.tab === "log"
                    onClicked: page.tab = "log"
                }
                PageTab {
                    visible: body.sheet.records.count > 0
                    text: body.sheet.recordsOpen > 0 ? qsTr("Retention, %1 undecided").arg(body.sheet.recordsOpen) : qsTr("Retention")
                    called: qsTr("Retention")
                    checked: page.tab === "retention"
                    onClicked: page.tab = "retention"
                }
                Item {
                    Layout.fillWidth: true
                }
                Words {
                    text: qsTr("Today %1").arg(body.sheet.today)
                    color: Theme.muted
                    font.family: Theme.mono
                    font.pixelSize: Theme.sSmall
                }
            }
            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(14)
                Layout.topMargin: Theme.px(8)
                Layout.bottomMargin: Theme.px(8)

                FilingRoom {
                    anchors.fill: parent
                    visible: page.tab === "shelves"
                    sheet: body.sheet
                }
                FilingLog {
                    anchors.fill: parent
                    visible: page.tab === "log"
                    sheet: body.sheet
                }
                FilingRetention {
                    anchors.fill: parent
                    visible: page.tab === "retention"
                    sheet: body.sheet
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
                Layout.margins: Theme.px(10)
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(14)
            }
            Shortcut {
                sequence: "Ctrl+1"
                enabled: page.live
                onActivated: page.tab = "shelves"
            }
            Shortcut {
                sequence: "Ctrl+2"
                enabled: page.live && body.sheet.lends
                onActivated: page.tab = "log"
            }
            Shortcut {
                sequence: "Ctrl+3"
                enabled: page.live && body.sheet.records.count > 0
                onActivated: page.tab = "retention"
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The data-quality desk: a batch of abstracts against their sources, what two abstractors disagree on, the report.
FocusScope {
    id: page

    property DeskViewModel desk: null
    property bool live: false
    property string tab: "records"
    readonly property ValidationWorksheetViewModel sheet: desk ? desk.worksheet as ValidationWorksheetViewModel : null
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
            readonly property ValidationWorksheetViewModel sheet: modelData as ValidationWorksheetViewModel

            anchors.fill: parent
            spacing: 0

            function show(tab: string) {
                page.tab = tab;
                // Once it is there. The lint's doubt is a false alarm: Qt 6.4 describes its function as a property.
                Qt.callLater(tab === "records" ? records.takeFocus : tab === "twice" ? twice.takeFocus : report.takeFocus); // qmllint disable type
            }

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
                spacing: Theme.px(6)
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(14)
                Layout.topMargin: Theme.px(4)
                Layout.bottomMargin: Theme.px(6)

                PageTab {
                    text: body.sheet.recordsOpen > 0 ? qsTr("Records, %1 open").arg(body.sheet.recordsOpen) : qsTr("Records")
                    called: qsTr("Records")
                    checked: page.tab === "records"
                    onClicked: body.show("records")
                }
                PageTab {
                    visible: body.sheet.twice
                    text: body.sheet.pairsOpen > 0 ? qsTr("Twice abstracted, %1 to settle").arg(body.sheet.pairsOpen) : qsTr("Twice abstracted")
                    called: qsTr("Twice abstracted")
                    checked: page.tab === "twice"
                    onClicked: body.show("twice")
                }
                PageTab {
                    text: body.sheet.reportOpen > 0 ? qsTr("Report, %1 open").arg(body.sheet.reportOpen) : qsTr("Report")
                    called: qsTr("Report")
                    checked: page.tab === "report"
                    onClicked: body.show("report")
                }
                Words {
                    text: body.sheet.batchTitle
                    color: Theme.muted
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignRight
                    Layout.fillWidth: true
                }
                Words {
                    text: qsTr("Today %1").arg(body.sheet.today)
                    color: Theme.muted
                    font.family: Theme.mono
                    font.pixelSize: Theme.sSmall
                }
            }
            Divider {
                Layout.fillWidth: true
            }
            Item {
                id: area
                readonly property int batchWidth: Theme.px(page.tight ? 176 : 232)
                readonly property int sourceWidth: Math.round((width - batchWidth) * (page.tight ? 0.47 : 0.48))
                Layout.fillWidth: true
                Layout.fillHeight: true

                ValidationSample {
                    anchors.centerIn: parent
                    width: Math.min(parent.width - Theme.px(40), Theme.px(560))
                    visible: page.tab !== "report" && !body.sheet.drawn
                    sheet: body.sheet
                    live: page.live
                }
                ValidationRecords {
                    id: records
                    width: area.width - area.sourceWidth
                    height: area.height
                    visible: page.tab === "records" && body.sheet.drawn
                    focus: true
                    batchWidth: area.batchWidth
                    sheet: body.sheet
                    live: page.live
                    onPairWanted: place => {
                        page.tab = "twice";
                        Qt.callLater(twice.focusPlace, place); // qmllint disable type
                    }
                }
                ValidationTwice {
                    id: twice
                    width: area.width - area.sourceWidth
                    height: area.height
                    visible: page.tab === "twice" && body.sheet.drawn
                    sheet: body.sheet
                    live: page.live
                }
                ValidationSource {
                    x: area.width - area.sourceWidth
                    width: area.sourceWidth
                    height: area.height
                    visible: page.tab !== "report" && body.sheet.drawn
                    sheet: body.sheet
                }
                ValidationReport {
                    id: report
                    anchors.fill: parent
                    visible: page.tab === "report"
                    sheet: body.sheet
                    live: page.live
                    tight: page.tight
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
                onActivated: body.show("records")
            }
            Shortcut {
                sequence: "Ctrl+2"
                enabled: page.live && body.sheet.twice
                onActivated: body.show("twice")
            }
            Shortcut {
                sequence: "Ctrl+3"
                enabled: page.live
                onActivated: body.show("report")
            }
        }
    }
}

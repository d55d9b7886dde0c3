// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Incidents: the files, the assessment of the one that lies open, and its papers.
FocusScope {
    id: page

    property DeskViewModel desk: null
    property bool live: false
    readonly property BreachWorksheetViewModel sheet: desk ? desk.worksheet as BreachWorksheetViewModel : null
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
            readonly property BreachWorksheetViewModel sheet: modelData as BreachWorksheetViewModel

            anchors.fill: parent
            spacing: 0

            function turn(by: int) {
                sheet.turn(by);
                form.takeFocus();
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
                spacing: Theme.px(8)
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(14)
                Layout.topMargin: Theme.px(4)
                Layout.bottomMargin: Theme.px(7)

                BreachTabs {
                    sheet: body.sheet
                    Layout.fillWidth: true
                    onEntered: form.takeFocus()
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
            RowLayout {
                spacing: 0
                Layout.fillWidth: true
                Layout.fillHeight: true

                BreachForm {
                    id: form
                    sheet: body.sheet
                    live: page.live
                    focus: true
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                }
                TaskPapers {
                    shelf: body.sheet.papers
                    Layout.preferredWidth: Math.round(page.width * (page.tight ? 0.42 : 0.44))
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

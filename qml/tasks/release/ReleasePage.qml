// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The release desk: the inbox, and of the request that lies open its papers, the checks, the chart's pages, the answer
// and the policy.
FocusScope {
    id: page

    property DeskViewModel desk: null
    property bool live: false
    property string view: "papers"
    readonly property ReleaseWorksheetViewModel sheet: desk ? desk.worksheet as ReleaseWorksheetViewModel : null
    readonly property real inboxWidth: Math.round(Math.min(Theme.px(190), width * 0.28))
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
            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true

                ReleaseInbox {
                    id: inbox
                    width: page.inboxWidth
                    height: parent.height
                    sheet: page.sheet
                    focus: true
                }
                Divider {
                    x: inbox.width
                    height: parent.height
                    vertical: true
                }
                ColumnLayout {
                    x: inbox.width + 1
                    width: parent.width - x
                    height: parent.height
                    spacing: 0

                    ReleaseHead {
                        sheet: page.sheet
                        Layout.fillWidth: true
                        Layout.margins: Theme.px(12)
                        Layout.bottomMargin: Theme.px(4)
                    }
                    ReleaseTabs {
                        sheet: page.sheet
                        live: page.live
                        view: page.view
                        Layout.fillWidth: true
                        Layout.leftMargin: Theme.px(8)
                        Layout.rightMargin: Theme.px(8)
                        onPicked: view => page.view = view
                    }
                    Divider {
                        Layout.fillWidth: true
                    }
                    Item {
                        Layout.fillWidth: true
                        Layout.fillHeight: true

                        ReleasePapers {
                            anchors.fill: parent
                            visible: page.view === "papers"
                            sheet: page.sheet
                        }
                        ReleaseCheck {
                            anchors.fill: parent
                            visible: page.view === "checks"
                            sheet: page.sheet
                        }
                        ReleasePages {
                            anchors.fill: parent
                            visible: page.view === "pages"
                            sheet: page.sheet
                        }
                        ReleaseAnswer {
                            anchors.fill: parent
                            visible: page.view === "answer"
                            sheet: page.sheet
                            live: page.live && visible
                        }
                        ReleasePolicy {
                            anchors.fill: parent
                            visible: page.view === "policy"
                            sheet: page.sheet
                        }
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
                Layout.margins: Theme.px(9)
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(14)
            }
            Connections {
                target: page.sheet
                function onCurrentChanged() {
                    page.view = "papers";
                }
                function onReplyCame() {
                    page.view = "papers";
                }
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

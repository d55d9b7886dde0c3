// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The desk at the patient index: the queue, the index and two records side by side, the papers and the answer.
FocusScope {
    id: page

    property DeskViewModel desk: null
    property bool live: false
    readonly property IdentityWorksheetViewModel sheet: desk ? desk.worksheet as IdentityWorksheetViewModel : null
    readonly property bool ready: sheet !== null
    readonly property bool tight: width < Theme.px(1080)
    // Who is at the counter is searched for; a pair is looked at first.
    property bool searchOpen: false

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

                IdentityQueue {
                    id: queue
                    sheet: page.sheet
                    focus: true
                    Layout.preferredWidth: Theme.px(page.tight ? 158 : 218)
                    Layout.fillHeight: true
                }
                Divider {
                    vertical: true
                    Layout.fillHeight: true
                }
                ColumnLayout {
                    spacing: 0
                    Layout.fillWidth: true
                    Layout.fillHeight: true

                    IdentitySearchPane {
                        id: searching
                        visible: (page.sheet ? page.sheet.kind : "") === "find" || page.searchOpen
                        sheet: page.sheet
                        tight: page.tight
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.minimumHeight: Theme.px(150)
                        Layout.preferredHeight: Theme.px(280)
                    }
                    Divider {
                        visible: comparing.visible && searching.visible
                        Layout.fillWidth: true
                    }
                    IdentityComparison {
                        id: comparing
                        visible: (page.sheet ? page.sheet.right : "").length > 0
                        sheet: page.sheet
                        searchOpen: page.searchOpen
                        tight: page.tight
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.minimumHeight: Theme.px(170)
                        Layout.preferredHeight: Theme.px(330)
                        onSearchAsked: {
                            page.searchOpen = !page.searchOpen;
                            // The lint's doubt is a false alarm: Qt 6.4 describes its function as a property.
                            if (page.searchOpen)
                                Qt.callLater(searching.takeFocus); // qmllint disable type
                        }
                    }
                }
                Divider {
                    vertical: true
                    Layout.fillHeight: true
                }
                IdentityAnswer {
                    sheet: page.sheet
                    Layout.preferredWidth: Theme.px(page.tight ? 326 : 420)
                    Layout.fillHeight: true
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
            Shortcut {
                sequence: "Ctrl+Shift+F"
                enabled: page.live
                onActivated: {
                    page.searchOpen = true;
                    Qt.callLater(searching.takeFocus); // qmllint disable type
                }
            }
            Shortcut {
                sequence: "Ctrl+J"
                enabled: page.live
                onActivated: {
                    page.sheet.openNext();
                    queue.takeFocus();
                }
            }
        }
    }
}

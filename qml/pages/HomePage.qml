// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The start of a day: go on, try next, look something up, see where one stands.
FocusScope {
    id: page

    readonly property HomeViewModel home: App.home
    readonly property bool wide: width >= Theme.px(1000)

    onVisibleChanged: if (visible)
        home.refresh()

    TopBar {
        id: bar
        width: parent.width
        title: qsTr("Records Desk")

        FindPill {}
        Pill {
            text: App.person
            Layout.maximumWidth: Theme.px(180)
        }
    }
    Scroller {
        id: scroller
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width

        // Two columns by hand: a layout of layouts with wrapping text in them does not settle in Qt 6.4.
        Item {
            id: sheet
            readonly property real edge: 28
            readonly property real aside: page.wide ? Theme.px(390) : width - 2 * edge
            width: scroller.width
            height: Math.max(work.y + work.height, standing.y + standing.height) + Theme.px(22)

            ColumnLayout {
                id: work
                x: sheet.edge
                y: Theme.px(22)
                width: page.wide ? sheet.width - sheet.aside - 2 * sheet.edge - Theme.px(22) : sheet.aside
                spacing: Theme.px(15)

                Words {
                    text: page.home.greeting
                    font.pixelSize: Theme.sHero
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                    Accessible.role: Accessible.Heading
                }
                HomeLead {
                    Layout.fillWidth: true
                    home: page.home
                }
                HomeNext {
                    visible: page.home.next.count > 0
                    Layout.fillWidth: true
                    home: page.home
                }
                SectionLabel {
                    text: qsTr("Open desk")
                    Layout.topMargin: Theme.px(4)
                }
                GridLayout {
                    id: doors
                    columns: width >= Theme.px(520) ? 3 : 1
                    columnSpacing: Theme.px(12)
                    rowSpacing: Theme.px(10)
                    Layout.fillWidth: true

                    HomeDoor {
                        text: qsTr("Encoder")
                        detail: qsTr("Look any code up")
                        onClicked: App.go("encoder")
                    }
                    HomeDoor {
                        text: qsTr("Exercises")
                        detail: qsTr("%n to choose from", "", page.home.exerciseCount)
                        onClicked: App.go("library")
                    }
                    HomeDoor {
                        text: qsTr("Open a session file")
                        detail: qsTr("From a colleague or a class")
                        onClicked: sessionDialog.open()
                    }
                }
            }
            ColumnLayout {
                id: standing
                x: page.wide ? sheet.width - sheet.edge - width : sheet.edge
                y: page.wide ? work.y : work.y + work.height + Theme.px(16)
                width: sheet.aside
                spacing: Theme.px(15)

                HomeStanding {
                    Layout.fillWidth: true
                    home: page.home
                }
                Card {
                    Layout.fillWidth: true
                    visible: page.home.accuracy.length > 0

                    SectionLabel {
                        text: qsTr("Accuracy, last %n chart(s)", "", page.home.accuracy.length)
                    }
                    LineChart {
                        Layout.fillWidth: true
                        values: page.home.accuracy
                        labels: page.home.accuracyDays
                        mark: page.home.topBar
                        label: qsTr("Accuracy")
                    }
                }
            }
        }
    }
    OpenDialog {
        id: sessionDialog
        title: qsTr("Open a session file")
        nameFilters: [qsTr("Session files (*.rdsession *.jsonl)"), qsTr("All files (*)")]
        onAccepted: App.openSessionFile(selectedFile)
    }
}

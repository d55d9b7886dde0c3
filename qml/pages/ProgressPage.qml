// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// How one has done over time.
FocusScope {
    id: page

    readonly property ProgressViewModel progress: App.progress
    readonly property bool wide: width >= Theme.px(1080)

    Component.onCompleted: progress.refresh()
    onVisibleChanged: if (visible)
        progress.refresh()

    TopBar {
        id: bar
        width: parent.width
        title: qsTr("Progress")
        leading: Pill {
            visible: !page.progress.empty
            text: page.progress.summary
        }
    }
    Scroller {
        id: scroller
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: !page.progress.empty
        focus: true

        GridLayout {
            id: grid
            x: Theme.px(22)
            y: Theme.px(18)
            width: scroller.width - 2 * x
            height: Math.max(implicitHeight, scroller.height - 2 * y)
            columns: page.wide ? 2 : 1
            columnSpacing: Theme.px(14)
            rowSpacing: Theme.px(14)

            DebriefFigures {
                figures: page.progress.figures
                minimumTile: Theme.px(126)
                Layout.fillWidth: true
                Layout.columnSpan: grid.columns
            }
            ProgressChart {
                progress: page.progress
                Layout.fillWidth: true
                Layout.fillHeight: false
                Layout.preferredHeight: Theme.px(230)
                Layout.preferredWidth: 3
                onOpened: session => App.openDebrief(session)
            }
            Card {
                spacing: Theme.px(12)
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                Layout.preferredHeight: page.wide ? Theme.px(230) : implicitHeight
                Layout.rowSpan: 1
                Layout.alignment: Qt.AlignTop

                SectionLabel {
                    text: qsTr("By responsibility")
                    Layout.fillWidth: true
                }
                DebriefMeters {
                    facts: page.progress.standing
                    mark: page.progress.mark / 100
                    Layout.fillWidth: true
                }
                Item {
                    Layout.fillHeight: true
                }
            }
            ProgressAttempts {
                attempts: page.progress.attempts
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: Theme.px(220)
                Layout.columnSpan: grid.columns
                onOpened: session => App.openDebrief(session)
            }
        }
    }
    EmptyState {
        visible: page.progress.empty
        anchors.centerIn: parent
        width: Math.min(parent.width - 60, Theme.px(460))
        glyph: "progress"
        title: qsTr("Nothing finished yet")
        text: qsTr("After your first chart, your accuracy over time, your responsibilities and every attempt are here.")
        actionText: qsTr("Choose an exercise")
        onTriggered: App.go("library")
    }
}

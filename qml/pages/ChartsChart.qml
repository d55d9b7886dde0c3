// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// One chart: its banner, its pages at the left, and in the middle a page, two side by side, its dates or its printout.
FocusScope {
    id: chart

    required property ChartRoomViewModel room
    readonly property real sideRoom: Math.max(Theme.px(190), Math.min(Theme.px(250), width * 0.26))

    DeskBanner {
        id: banner
        width: parent.width
        patient: chart.room.patient
    }
    ChartsSide {
        id: side
        anchors.top: banner.bottom
        anchors.bottom: parent.bottom
        width: chart.sideRoom
        room: chart.room
        focus: true
    }
    ColumnLayout {
        anchors.top: banner.bottom
        anchors.bottom: parent.bottom
        anchors.left: side.right
        anchors.right: parent.right
        anchors.margins: Theme.px(12)
        spacing: Theme.px(10)

        ChartsLost {
            visible: chart.room.lost.count > 0
            room: chart.room
            Layout.fillWidth: true
        }
        ChartsViews {
            room: chart.room
            Layout.fillWidth: true
        }
        ChartsCompare {
            visible: chart.room.view === "compare"
            room: chart.room
            Layout.fillWidth: true
        }
        RowLayout {
            visible: chart.room.view === "page" || chart.room.view === "compare"
            spacing: Theme.px(8)
            Layout.fillWidth: true
            Layout.fillHeight: true

            PaperView {
                document: chart.room.page
                refusalAction: chart.room.offersGlass ? qsTr("Break the glass…") : ""
                onRefusalActed: glass.ask()
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1

                EmptyState {
                    visible: !chart.room.page.open && chart.room.page.refusal.length === 0
                    anchors.centerIn: parent
                    width: Math.min(parent.width - 40, Theme.px(360))
                    glyph: "document"
                    title: qsTr("Choose a page of the chart")
                    text: qsTr("Every page you open is noted.")
                }
            }
            PaperView {
                visible: chart.room.view === "compare"
                document: chart.room.otherPage
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1

                EmptyState {
                    visible: !chart.room.otherPage.open && chart.room.otherPage.refusal.length === 0
                    anchors.centerIn: parent
                    width: Math.min(parent.width - 40, Theme.px(300))
                    glyph: "compare"
                    title: qsTr("Choose a second page above")
                    text: qsTr("What only one of the two says will be marked in both.")
                }
            }
        }
        ChartsTimeline {
            visible: chart.room.view === "timeline"
            room: chart.room
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        ChartsPrint {
            visible: chart.room.view === "print"
            room: chart.room
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
    GlassSheet {
        id: glass
        room: chart.room
    }
}

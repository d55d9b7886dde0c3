// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// After the last chart was handed in: the score, its findings, and the page behind each.
FocusScope {
    id: page

    readonly property DebriefViewModel debrief: App.debrief
    readonly property bool pageOpen: debrief.page.open || debrief.page.refusal.length > 0
    readonly property bool narrow: width < Theme.px(1180)
    readonly property bool tight: width < Theme.px(820)

    TopBar {
        id: bar
        width: parent.width
        title: qsTr("Debrief")
        leading: [
            Pill {
                visible: page.debrief.available && !page.tight
                text: page.debrief.title
            },
            Pill {
                visible: page.debrief.attemptText.length > 0 && page.width >= Theme.px(1120)
                text: page.debrief.attemptText
            }
        ]

        AppButton {
            visible: page.debrief.available
            text: qsTr("Same chart again")
            onClicked: App.startExercise(page.debrief.exercise, page.debrief.seedText)
        }
        AppButton {
            visible: page.debrief.available
            text: qsTr("Try a new variant")
            primary: !next.visible
            onClicked: App.startExercise(page.debrief.exercise, page.debrief.newSeed())
        }
        AppButton {
            id: next
            visible: page.debrief.available && page.debrief.nextExercise.length > 0
            text: qsTr("Next chart")
            primary: true
            hint: page.debrief.nextTitle
            onClicked: App.startExercise(page.debrief.nextExercise, page.debrief.newSeed())
        }
    }
    RowLayout {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 0
        visible: page.debrief.available

        DebriefSummary {
            visible: !page.pageOpen || !page.narrow
            debrief: page.debrief
            Layout.fillHeight: true
            Layout.preferredWidth: Math.min(Theme.px(372), page.width * 0.42)
            onPrintWanted: printDialog.ask(page.debrief.fileName + ".pdf")
            onSaveWanted: saveDialog.ask(page.debrief.fileName + ".rdsession")
        }
        DebriefList {
            id: list
            visible: !page.pageOpen || !page.tight
            debrief: page.debrief
            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            onDisagreeWanted: title => disagree.ask(title)
        }
        Divider {
            visible: page.pageOpen
            vertical: true
            Layout.fillHeight: true
        }
        DebriefPaper {
            visible: page.pageOpen
            document: page.debrief.page
            Layout.fillHeight: true
            Layout.fillWidth: page.tight
            Layout.preferredWidth: Math.min(Theme.px(440), page.width * 0.46)
            onVisibleChanged: if (visible)
                forceActiveFocus()
            onClosed: {
                page.debrief.closePage();
                list.forceActiveFocus();
            }
        }
    }
    EmptyState {
        visible: !page.debrief.available
        anchors.centerIn: parent
        width: Math.min(parent.width - 60, Theme.px(460))
        glyph: "progress"
        title: page.debrief.problem.length > 0 ? qsTr("This session cannot be shown") : qsTr("No chart handed in yet")
        text: page.debrief.problem.length > 0 ? page.debrief.problem : qsTr("When you hand in a chart, its findings, their rules and the lines behind them are here.")
        actionText: qsTr("Choose an exercise")
        onTriggered: App.go("library")
    }

    DebriefDisagree {
        id: disagree
        debrief: page.debrief
    }
    SaveDialog {
        id: printDialog
        title: qsTr("Print the debrief to")
        defaultSuffix: "pdf"
        nameFilters: [qsTr("PDF documents (*.pdf)")]
        onAccepted: page.debrief.print(selectedFile)
    }
    SaveDialog {
        id: saveDialog
        title: qsTr("Save the session file as")
        defaultSuffix: "rdsession"
        nameFilters: [qsTr("Records Desk sessions (*.rdsession)")]
        onAccepted: page.debrief.saveSession(selectedFile)
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The instructor's desk: the sessions, one of them with replay and findings, and the word over its points.
FocusScope {
    id: page

    readonly property ReviewViewModel review: App.review
    readonly property bool pageOpen: review.page.open || review.page.refusal.length > 0
    readonly property bool narrow: width < Theme.px(1160)
    property bool listWanted: true
    // A narrow window has room for the list or for the panel.
    readonly property bool listShown: !narrow || listWanted || review.session.length === 0

    Component.onCompleted: review.refresh()
    onVisibleChanged: if (visible)
        review.refresh()

    Connections {
        target: page.review
        function onChanged() {
            if (page.review.available)
                page.listWanted = false;
        }
    }
    TopBar {
        id: bar
        width: parent.width
        title: qsTr("Review")
        leading: [
            IconButton {
                visible: page.narrow && page.review.session.length > 0
                glyph: "sidebar"
                label: qsTr("Sessions")
                onClicked: page.listWanted = !page.listWanted
            },
            Pill {
                visible: page.review.available
                text: page.review.person
            },
            Pill {
                visible: page.review.available && page.width > Theme.px(1000)
                text: page.review.title
            },
            Pill {
                visible: page.review.available
                text: page.review.overridden ? qsTr("%1 → %2").arg(page.review.automaticPercent).arg(page.review.percent) : page.review.percent
                tone: page.review.passed ? "right" : "partly"
                icon: page.review.passed ? "tick" : "cross"
                Accessible.name: qsTr("Score %1. %2").arg(text).arg(page.review.passLine)
            }
        ]

        AppButton {
            visible: !App.people.mayInstruct
            text: qsTr("Instructor mode…")
            glyph: "unlock"
            onClicked: gate.ask()
        }
        AppButton {
            visible: page.review.session.length > 0 && App.people.mayInstruct
            text: qsTr("Remove session…")
            onClicked: remove.ask(page.review.session, page.review.available ? qsTr("%1 by %2").arg(page.review.title).arg(page.review.person) : "")
        }
        AppButton {
            visible: page.review.available
            text: qsTr("Save session file…")
            onClicked: saveDialog.ask(page.review.fileName + ".rdsession")
        }
    }
    RowLayout {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 0

        ReviewSessions {
            visible: page.listShown
            review: page.review
            focus: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.px(272)
            onOpenFileWanted: openDialog.open()
            onRemoveWanted: (session, name) => remove.ask(session, name)
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ReviewDesk {
                anchors.fill: parent
                anchors.margins: Theme.px(16)
                visible: page.review.available
                review: page.review
            }
            EmptyState {
                visible: !page.review.available
                anchors.centerIn: parent
                width: Math.min(parent.width - 60, Theme.px(440))
                glyph: "review"
                title: page.review.problem.length > 0 ? qsTr("This session cannot be shown") : qsTr("Choose a session")
                text: page.review.problem.length > 0 ? page.review.problem : qsTr("Its replay, its findings and the evidence for every point appear here.")
            }
        }
        Divider {
            visible: panel.visible || paper.visible
            vertical: true
            Layout.fillHeight: true
        }
        ReviewPanel {
            id: panel
            visible: page.review.available && !page.pageOpen && (!page.narrow || !page.listShown)
            enabled: page.review.current >= 0
            review: page.review
            Layout.fillHeight: true
            Layout.preferredWidth: Math.min(Theme.px(366), page.width * 0.4)
        }
        DebriefPaper {
            id: paper
            visible: page.review.available && page.pageOpen
            document: page.review.page
            Layout.fillHeight: true
            Layout.preferredWidth: Math.min(Theme.px(430), page.width * 0.45)
            onVisibleChanged: if (visible)
                forceActiveFocus()
            onClosed: page.review.closePage()
        }
    }

    Sheet {
        id: remove
        property string session
        property string name

        title: qsTr("Remove this session?")
        primaryText: qsTr("Remove")
        danger: true
        onAccepted: page.review.remove(session)

        function ask(id: string, what: string) {
            session = id;
            name = what;
            open();
        }

        Words {
            text: remove.name.length > 0 ? qsTr("%1: its events, score, overrides and comments go, and cannot be brought back. The audit trail stays. A session file saved before stays where it is.").arg(remove.name) : qsTr("Its events, score, overrides and comments go, and cannot be brought back. The audit trail stays.")
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
    OpenDialog {
        id: openDialog
        title: qsTr("Open a session file")
        nameFilters: [qsTr("Records Desk sessions (*.rdsession *.jsonl)"), qsTr("All files (*)")]
        onAccepted: page.review.importFile(selectedFile)
    }
    SaveDialog {
        id: saveDialog
        title: qsTr("Save the session file as")
        defaultSuffix: "rdsession"
        nameFilters: [qsTr("Records Desk sessions (*.rdsession)")]
        onAccepted: page.review.saveSession(selectedFile)
    }
    InstructorGate {
        id: gate
    }
}

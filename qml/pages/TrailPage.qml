// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The audit trail: who opened what, who was refused, and every broken glass.
FocusScope {
    id: page

    readonly property TrailViewModel trail: App.trail
    readonly property var kinds: ["all", "refused", "emergency"]

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Audit trail")
    Component.onCompleted: trail.refresh()
    onVisibleChanged: if (visible)
        trail.refresh()

    Connections {
        target: App.people
        enabled: page.visible
        function onChanged() {
            page.trail.refresh();
        }
    }
    TopBar {
        id: bar
        width: parent.width
        title: qsTr("Audit trail")
        leading: [
            Pill {
                visible: page.trail.readable
                text: qsTr("%1 entries").arg(page.trail.entries)
            },
            Pill {
                visible: page.trail.readable
                text: page.trail.chain
                tone: page.trail.chainWhole ? "right" : "wrong"
                icon: page.trail.chainWhole ? "link" : "alert"
            }
        ]

        FindPill {}
    }
    EmptyState {
        visible: !page.trail.readable
        anchors.centerIn: parent
        width: Math.min(parent.width - 60, Theme.px(460))
        glyph: "shield"
        title: qsTr("The trail is closed to you")
        text: qsTr("The privacy officer reads it, and whoever opens instructor mode.")
        actionText: qsTr("Open instructor mode…")
        onTriggered: gate.ask()
    }
    ColumnLayout {
        visible: page.trail.readable
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.px(14)
        spacing: Theme.px(10)

        RowLayout {
            spacing: Theme.px(8)
            Layout.fillWidth: true

            Field {
                id: words
                label: qsTr("Words in the trail")
                placeholder: qsTr("A person, a record number, a page …")
                glyph: "filter"
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.px(420)
                onTextEdited: page.trail.words = text
                Keys.onEscapePressed: {
                    clear();
                    page.trail.words = "";
                }
                Keys.onDownPressed: list.forceActiveFocus()
            }
            Row {
                spacing: Theme.px(6)

                Repeater {
                    model: [qsTr("All"), qsTr("Refused"), page.trail.waiting > 0 ? qsTr("Emergencies, %1 to review").arg(page.trail.waiting) : qsTr("Emergencies")]
                    delegate: Chip {
                        required property int index
                        required property string modelData

                        text: modelData
                        autoExclusive: true
                        checked: page.trail.only === page.kinds[index]
                        onClicked: page.trail.only = page.kinds[index]
                    }
                }
            }
        }
        Rectangle {
            color: Theme.paper
            radius: Theme.rPaper
            border.color: Theme.line
            Layout.fillWidth: true
            Layout.fillHeight: true

            ListView {
                id: list
                anchors.fill: parent
                anchors.margins: Theme.px(6)
                clip: true
                focus: true
                activeFocusOnTab: true
                keyNavigationEnabled: true
                boundsBehavior: Flickable.StopAtBounds
                model: page.trail.rows
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Entries, the newest first")
                ScrollBar.vertical: ThinScrollBar {}
                Keys.onReturnPressed: reviewCurrent()
                Keys.onEnterPressed: reviewCurrent()
                delegate: TrailRow {
                    width: ListView.view.width
                    current: ListView.isCurrentItem
                    ringed: ListView.isCurrentItem && list.activeFocus
                    onChosen: {
                        list.currentIndex = index;
                        list.forceActiveFocus();
                    }
                    onReviewWanted: review.ask(number, person, purpose)
                }

                function reviewCurrent() {
                    const row = currentItem as TrailRow;
                    if (row && row.glass === "waiting")
                        review.ask(row.number, row.person, row.purpose);
                }
            }
            EmptyState {
                visible: list.count === 0
                anchors.centerIn: parent
                width: Math.min(parent.width - 40, Theme.px(360))
                glyph: "list"
                title: page.trail.entries === 0 ? qsTr("Nobody has opened a chart yet") : qsTr("No entry answers")
            }
        }
    }
    InstructorGate {
        id: gate
    }
    TrailReview {
        id: review
        trail: page.trail
    }
}

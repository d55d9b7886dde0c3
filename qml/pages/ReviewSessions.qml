// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The sessions there are to review, own and imported.
FocusScope {
    id: column

    required property ReviewViewModel review

    signal openFileWanted
    signal removeWanted(session: string, name: string)

    function sync() {
        const row = review.sessions.rowOf(review.session);
        if (row >= 0)
            list.currentIndex = row;
    }

    Connections {
        target: column.review
        function onChanged() {
            column.sync();
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.px(8)
        anchors.topMargin: Theme.px(12)
        anchors.bottomMargin: Theme.px(12)
        spacing: Theme.px(8)

        Flow {
            spacing: Theme.px(6)
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(8)

            Repeater {
                model: [qsTr("To review %1").arg(column.review.sessions.toReviewCount), qsTr("Disagreements %1").arg(column.review.sessions.disagreementCount), qsTr("All %1").arg(column.review.sessions.totalCount)]
                delegate: Chip {
                    required property int index
                    required property string modelData

                    text: modelData
                    horizontalPadding: Theme.px(10)
                    autoExclusive: true
                    checked: column.review.sessions.filter === index
                    onClicked: {
                        column.review.sessions.filter = index;
                        column.sync();
                    }
                }
            }
        }
        Field {
            label: qsTr("Search sessions")
            placeholder: qsTr("Person or exercise")
            glyph: "search"
            text: column.review.sessions.text
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(8)
            Layout.rightMargin: Theme.px(8)
            onTextEdited: column.review.sessions.text = text
        }
        ListView {
            id: list
            clip: true
            focus: true
            activeFocusOnTab: count > 0
            spacing: Theme.px(2)
            boundsBehavior: Flickable.StopAtBounds
            model: column.review.sessions
            highlightMoveDuration: 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Sessions")
            Keys.onReturnPressed: openCurrent()
            Keys.onEnterPressed: openCurrent()
            Keys.onDeletePressed: {
                const row = currentItem as ReviewSession;
                if (row)
                    column.removeWanted(row.session, row.name);
            }
            Component.onCompleted: column.sync()
            delegate: ReviewSession {
                width: ListView.view.width
                chosen: session === column.review.session
                ringed: ListView.isCurrentItem && list.activeFocus
                onClicked: {
                    list.currentIndex = index;
                    column.review.open(session);
                }
            }
            ScrollBar.vertical: ThinScrollBar {}

            function openCurrent() {
                const row = currentItem as ReviewSession;
                if (row)
                    column.review.open(row.session);
            }

            EmptyState {
                visible: list.count === 0
                anchors.centerIn: parent
                width: parent.width - Theme.px(24)
                title: column.review.sessions.totalCount === 0 ? qsTr("No sessions yet") : qsTr("Nothing here")
                text: column.review.sessions.totalCount === 0 ? qsTr("Sessions played here, and session files you open, are listed here.") : qsTr("Another filter or fewer words may find it.")
            }
        }
        AppButton {
            text: qsTr("Open session file…")
            glyph: "upload"
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(8)
            Layout.rightMargin: Theme.px(8)
            onClicked: column.openFileWanted()
        }
    }
    Divider {
        vertical: true
        anchors.right: parent.right
        height: parent.height
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// One finding: what it is, why, and what it brought; opened, all that speaks for it.
Tile {
    id: card

    required property int index
    required property string name
    required property string title
    required property string reason
    required property string outcome
    required property string points
    required property string automatic
    required property bool overridden
    required property string overrideReason
    required property string overrideBy
    required property string cite
    required property string rule
    required property string yours
    required property string key
    required property bool critical
    required property bool forInstructor
    required property bool unsupported
    required property bool cited
    required property string disagreement
    required property string disagreementCite
    required property string comments
    property bool chosen: false
    property bool opened: false
    property bool own: false
    property bool ringed: false
    property EvidenceListModel quotes

    signal pageWanted(row: int)
    signal disagreeWanted

    text: name
    padding: Theme.px(12)
    horizontalPadding: Theme.px(14)
    focusPolicy: Qt.NoFocus
    Accessible.description: qsTr("%1. %2 %3 points.").arg(title).arg(reason).arg(points)

    contentItem: RowLayout {
        spacing: Theme.px(14)

        Mark {
            outcome: card.outcome
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.px(1)
        }
        ColumnLayout {
            spacing: Theme.px(5)
            Layout.fillWidth: true

            RowLayout {
                spacing: Theme.px(12)
                Layout.fillWidth: true

                ColumnLayout {
                    spacing: Theme.px(4)
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true

                    Words {
                        text: card.title
                        font.weight: Font.DemiBold
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }
                    Words {
                        text: card.reason
                        color: Theme.muted
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }
                }
                DebriefPoints {
                    points: card.points
                    automatic: card.overridden ? card.automatic : ""
                    cite: card.cite
                    Layout.alignment: Qt.AlignTop
                    room: card.width * 0.36
                }
            }
            Flow {
                visible: card.critical || card.unsupported || card.forInstructor || card.disagreement.length > 0
                spacing: Theme.px(6)
                Layout.fillWidth: true

                Pill {
                    visible: card.critical
                    text: qsTr("Critical failure")
                    tone: "wrong"
                    icon: "alert"
                }
                Pill {
                    visible: card.unsupported
                    text: card.cited ? qsTr("Right, but the words cited do not support it") : qsTr("Right, but no support cited")
                    tone: "partly"
                    icon: "quote"
                }
                Pill {
                    visible: card.forInstructor
                    text: qsTr("For the instructor to judge")
                    tone: "note"
                }
                Pill {
                    visible: card.disagreement.length > 0
                    text: qsTr("You disagreed")
                    tone: "note"
                    icon: "message"
                }
            }
            Column {
                visible: card.overridden
                spacing: Theme.px(5)
                Layout.fillWidth: true

                Repeater {
                    model: card.overridden ? 1 : 0
                    delegate: DebriefNote {
                        width: parent ? parent.width : 0
                        heading: qsTr("Instructor · %1").arg(card.overrideBy)
                        text: qsTr("%1 instead of %2: %3").arg(card.points).arg(card.automatic).arg(card.overrideReason)
                    }
                }
            }
            Column {
                visible: card.opened
                spacing: Theme.px(5)
                Layout.fillWidth: true

                Repeater {
                    model: card.opened ? 1 : 0
                    delegate: DebriefFindingBody {
                        width: parent ? parent.width : 0
                        yours: card.yours
                        key: card.key
                        rule: card.rule
                        cite: card.cite
                        comments: card.comments
                        disagreement: card.disagreement
                        disagreementCite: card.disagreementCite
                        own: card.own
                        quotes: card.quotes
                        onPageWanted: row => card.pageWanted(row)
                        onDisagreeWanted: card.disagreeWanted()
                    }
                }
            }
        }
    }
    background: Rectangle {
        color: card.down ? Theme.hover : Theme.paper
        radius: Theme.rCard
        border.width: card.chosen ? 1.5 : 1
        border.color: card.chosen || card.hovered ? Theme.accent : Theme.line

        FocusRing {
            radius: Theme.rCard + 3
            shown: card.ringed
        }
    }
}

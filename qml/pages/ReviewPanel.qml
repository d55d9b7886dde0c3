// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// All about the chosen finding: points, objection, evidence, comments.
Rectangle {
    id: panel

    required property ReviewViewModel review

    color: Theme.panel

    Scroller {
        id: scroller
        anchors.fill: parent

        ColumnLayout {
            x: Theme.px(14)
            y: Theme.px(14)
            width: scroller.width - 2 * x
            spacing: Theme.px(10)

            ReviewOverride {
                review: panel.review
                Layout.fillWidth: true
            }
            Card {
                visible: panel.review.disagreement.length > 0
                padding: Theme.px(12)
                Layout.fillWidth: true

                SectionLabel {
                    text: qsTr("Disagreement")
                    Layout.fillWidth: true
                }
                Words {
                    text: qsTr("“%1”").arg(panel.review.disagreement)
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                Pill {
                    visible: panel.review.disagreementCite.length > 0
                    text: qsTr("cites %1").arg(panel.review.disagreementCite)
                    tone: "note"
                    Layout.maximumWidth: parent ? parent.width : implicitWidth
                    clip: true
                }
            }
            Card {
                padding: Theme.px(12)
                spacing: Theme.px(8)
                Layout.fillWidth: true

                SectionLabel {
                    text: qsTr("Evidence")
                    Layout.fillWidth: true
                }
                DebriefEvidence {
                    quotes: panel.review.evidence
                    serif: true
                    Layout.fillWidth: true
                    onPageWanted: row => panel.review.openPage(row)
                }
                Words {
                    visible: panel.review.evidence.count === 0
                    text: qsTr("No line of the chart belongs to this finding.")
                    color: Theme.muted
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                Words {
                    visible: panel.review.rule.length > 0
                    text: panel.review.cite.length > 0 ? qsTr("%1: %2").arg(panel.review.cite).arg(panel.review.rule) : panel.review.rule
                    color: Theme.muted
                    font.pixelSize: Theme.sSmall
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            }
            Card {
                padding: Theme.px(12)
                spacing: Theme.px(8)
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.px(16)

                SectionLabel {
                    text: qsTr("Comments")
                    Layout.fillWidth: true
                }
                Column {
                    visible: rows.count > 0
                    spacing: Theme.px(8)
                    Layout.fillWidth: true

                    Repeater {
                        id: rows
                        model: panel.review.comments
                        delegate: ReviewRemark {
                            required property string title
                            required property string detail

                            heading: title
                            text: detail
                            width: parent ? parent.width : 0
                        }
                    }
                }
                AreaField {
                    id: comment
                    label: qsTr("Comment")
                    placeholder: qsTr("For the trainee, beside this finding")
                    Layout.fillWidth: true
                    Layout.preferredHeight: Theme.px(60)
                }
                AppButton {
                    text: qsTr("Add comment")
                    enabled: comment.text.trim().length > 0
                    onClicked: {
                        if (panel.review.addComment(comment.text))
                            comment.text = "";
                    }
                }
            }
        }
    }
}

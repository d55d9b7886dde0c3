// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// How it went: the score, the figures side by side, the views, and what to practise.
Rectangle {
    id: summary

    required property DebriefViewModel debrief

    signal printWanted
    signal saveWanted

    color: Theme.panel

    Scroller {
        id: scroller
        anchors.fill: parent

        ColumnLayout {
            x: Theme.px(18)
            y: Theme.px(16)
            width: scroller.width - 2 * x
            spacing: Theme.px(12)

            RowLayout {
                spacing: Theme.px(18)
                Layout.fillWidth: true

                DebriefRing {
                    share: summary.debrief.share
                    percent: summary.debrief.percent
                }
                ColumnLayout {
                    spacing: Theme.px(3)
                    Layout.fillWidth: true

                    Words {
                        text: summary.debrief.band
                        font.pixelSize: Theme.px(21)
                        font.weight: Font.DemiBold
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                    }
                    Words {
                        visible: text.length > 0
                        text: summary.debrief.nextBand
                        color: Theme.muted
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                    }
                    Words {
                        visible: text.length > 0
                        text: summary.debrief.change
                        color: Theme.muted
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                    }
                }
            }
            RowLayout {
                spacing: Theme.px(8)
                Layout.fillWidth: true

                Mark {
                    outcome: summary.debrief.passed ? "right" : "wrong"
                    Accessible.ignored: true
                    Layout.alignment: Qt.AlignTop
                }
                Words {
                    text: summary.debrief.passLine
                    font.weight: Font.Medium
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            }
            DebriefNote {
                visible: summary.debrief.automaticPercent.length > 0
                text: qsTr("An instructor changed points; the automatic score was %1.").arg(summary.debrief.automaticPercent)
                Layout.fillWidth: true
            }
            DebriefNote {
                visible: summary.debrief.comments.length > 0
                heading: qsTr("Comments")
                text: summary.debrief.comments
                Layout.fillWidth: true
            }
            DebriefFigures {
                figures: summary.debrief.figures
                Layout.fillWidth: true
            }
            RowLayout {
                spacing: Theme.px(8)
                Layout.fillWidth: true

                Glyph {
                    name: "clock"
                    color: Theme.muted
                    size: Theme.px(16)
                }
                Words {
                    text: summary.debrief.pace
                    font.weight: Font.DemiBold
                    Accessible.name: qsTr("Own pace %1").arg(text)
                }
                Words {
                    text: summary.debrief.paceNote.length > 0 ? qsTr("own pace, apart from accuracy · %1").arg(summary.debrief.paceNote) : qsTr("own pace, apart from accuracy")
                    color: Theme.muted
                    font.pixelSize: Theme.sSmall
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            }
            SectionLabel {
                text: summary.debrief.view === DebriefViewModel.Skills ? qsTr("By skill") : summary.debrief.view === DebriefViewModel.Domains ? qsTr("By certification domain") : qsTr("By responsibility")
                Layout.topMargin: Theme.px(2)
                Layout.fillWidth: true
            }
            Flow {
                spacing: Theme.px(6)
                Layout.fillWidth: true

                Repeater {
                    model: [qsTr("Responsibility"), qsTr("Skill"), qsTr("Domain")]
                    delegate: Chip {
                        required property int index
                        required property string modelData

                        text: modelData
                        autoExclusive: true
                        checked: summary.debrief.view === index
                        Accessible.name: qsTr("View by %1").arg(modelData)
                        onClicked: summary.debrief.view = index
                    }
                }
            }
            DebriefMeters {
                facts: summary.debrief.meters
                Layout.fillWidth: true
            }
            SectionLabel {
                visible: summary.debrief.practise.count > 0
                text: qsTr("What to practise")
                Layout.topMargin: Theme.px(2)
                Layout.fillWidth: true
            }
            DebriefPractise {
                visible: summary.debrief.practise.count > 0
                rules: summary.debrief.practise
                Layout.fillWidth: true
            }
            Flow {
                spacing: Theme.px(8)
                Layout.fillWidth: true
                Layout.topMargin: Theme.px(6)

                AppButton {
                    text: qsTr("Print…")
                    glyph: "document"
                    onClicked: summary.printWanted()
                }
                AppButton {
                    text: qsTr("Save session file…")
                    glyph: "download"
                    onClicked: summary.saveWanted()
                }
            }
            Words {
                text: summary.debrief.versions
                color: Theme.muted
                font.pixelSize: Theme.sLabel
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.px(16)
            }
        }
    }
    Divider {
        vertical: true
        anchors.right: parent.right
        height: parent.height
    }
}

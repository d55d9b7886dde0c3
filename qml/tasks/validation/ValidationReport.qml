// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What the review comes to: the sample, the figures, the answers of two abstractors counted, and who needs feedback.
FocusScope {
    id: report

    required property ValidationWorksheetViewModel sheet
    required property bool live
    required property bool tight

    function takeFocus() {
        const first = figures.itemAt(0) as ValidationFigure;
        if (first)
            first.takeFocus();
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Scroller {
            id: left
            Layout.preferredWidth: Math.round(report.width * (report.tight ? 0.44 : 0.4))
            Layout.maximumWidth: Layout.preferredWidth
            Layout.fillHeight: true

            ColumnLayout {
                x: Theme.px(14)
                y: Theme.px(10)
                width: left.width - x - Theme.px(14)
                spacing: Theme.px(10)

                ValidationSample {
                    visible: report.sheet.sampling && report.sheet.drawn
                    sheet: report.sheet
                    live: report.live
                    padding: Theme.px(13)
                    Layout.fillWidth: true
                }
                Card {
                    padding: Theme.px(13)
                    spacing: Theme.px(7)
                    Layout.fillWidth: true

                    SectionLabel {
                        text: qsTr("Figures")
                    }
                    Column {
                        visible: figures.count > 0
                        spacing: Theme.px(7)
                        Layout.fillWidth: true

                        Repeater {
                            id: figures
                            model: report.sheet.figures
                            delegate: ValidationFigure {
                                sheet: report.sheet
                                live: report.live
                                width: parent ? parent.width : 0
                            }
                        }
                    }
                }
                ValidationCross {
                    visible: report.sheet.crossTitle.length > 0 && report.sheet.crossRows.length > 0
                    sheet: report.sheet
                    Layout.fillWidth: true
                }
                Item {
                    implicitHeight: Theme.px(8)
                }
            }
        }
        Divider {
            vertical: true
            Layout.fillHeight: true
        }
        Scroller {
            id: right
            Layout.fillWidth: true
            Layout.fillHeight: true

            ColumnLayout {
                x: Theme.px(14)
                y: Theme.px(10)
                width: right.width - 2 * x
                spacing: Theme.px(8)

                SectionLabel {
                    visible: report.sheet.feedbackTerms.length > 0
                    text: qsTr("People")
                }
                Words {
                    visible: text.length > 0
                    text: report.sheet.feedbackTerms
                    color: Theme.muted
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                Words {
                    visible: people.count > 0
                    text: qsTr("Errors are counted as you marked and settled them so far.")
                    color: Theme.muted
                    font.pixelSize: Theme.sSmall
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                Column {
                    visible: people.count > 0
                    spacing: Theme.px(8)
                    Layout.fillWidth: true

                    Repeater {
                        id: people
                        model: report.sheet.people
                        delegate: ValidationPerson {
                            sheet: report.sheet
                            live: report.live
                            width: parent ? parent.width : 0
                        }
                    }
                }
                ValidationErrors {
                    sheet: report.sheet
                    Layout.fillWidth: true
                    Layout.topMargin: people.count > 0 ? Theme.px(8) : 0
                    Layout.bottomMargin: Theme.px(12)
                }
            }
        }
    }
}

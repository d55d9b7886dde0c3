// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Who wants which chart, and where every chart is that is not in its place.
Item {
    id: log

    required property FilingWorksheetViewModel sheet
    readonly property bool narrow: width < Theme.px(1000)

    RowLayout {
        anchors.fill: parent
        spacing: Theme.px(14)

        ColumnLayout {
            visible: log.sheet.requests.count > 0
            spacing: Theme.px(6)
            Layout.preferredWidth: log.width * 0.42
            Layout.maximumWidth: log.width * 0.42
            Layout.fillHeight: true

            SectionLabel {
                text: qsTr("Requests")
            }
            Words {
                text: log.sheet.loanText
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Scroller {
                id: asked
                Layout.fillWidth: true
                Layout.fillHeight: true

                Column {
                    x: Theme.px(3)
                    y: Theme.px(3)
                    width: asked.width - Theme.px(12)
                    spacing: Theme.px(8)
                    Repeater {
                        model: log.sheet.requests
                        delegate: FilingRequest {
                            width: parent ? parent.width : 0
                            sheet: log.sheet
                        }
                    }
                }
            }
        }
        ColumnLayout {
            spacing: Theme.px(6)
            Layout.fillWidth: true
            Layout.fillHeight: true

            SectionLabel {
                text: qsTr("Chart location log")
            }
            RowLayout {
                spacing: Theme.px(10)
                Layout.fillWidth: true
                Layout.leftMargin: Theme.px(13)
                Layout.rightMargin: Theme.px(22)

                Words {
                    text: qsTr("Chart")
                    color: Theme.muted
                    font.pixelSize: Theme.sSmall
                    Layout.preferredWidth: Theme.px(70)
                }
                Words {
                    text: qsTr("Borrower")
                    color: Theme.muted
                    font.pixelSize: Theme.sSmall
                    Layout.fillWidth: true
                }
                Words {
                    visible: !log.narrow
                    text: qsTr("Out")
                    color: Theme.muted
                    font.pixelSize: Theme.sSmall
                    Layout.preferredWidth: Theme.px(80)
                }
                Words {
                    text: qsTr("Due")
                    color: Theme.muted
                    font.pixelSize: Theme.sSmall
                    Layout.preferredWidth: Theme.px(80)
                }
                Item {
                    implicitWidth: Theme.px(122)
                }
            }
            Rectangle {
                color: Theme.paper
                radius: Theme.rControl
                border.color: Theme.line
                Layout.fillWidth: true
                Layout.fillHeight: true

                Scroller {
                    id: lines
                    anchors.fill: parent
                    anchors.margins: Theme.px(4)

                    Column {
                        width: lines.width - Theme.px(10)
                        Repeater {
                            model: log.sheet.loans
                            delegate: FilingLoan {
                                width: parent ? parent.width : 0
                                sheet: log.sheet
                                narrow: log.narrow
                            }
                        }
                    }
                }
                Words {
                    visible: log.sheet.loans.count === 0
                    anchors.centerIn: parent
                    text: qsTr("Every chart is in its place.")
                    color: Theme.muted
                }
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// What state and house settle about release, told apart from the federal law; and the fee schedule.
Item {
    id: policy

    required property ReleaseWorksheetViewModel sheet

    FocusRing {
        anchors.margins: 2
        shown: scroller.activeFocus
    }
    Scroller {
        id: scroller
        anchors.fill: parent
        activeFocusOnTab: true
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Policy of release")

        Column {
            x: Theme.px(12)
            width: scroller.width - 2 * x
            topPadding: Theme.px(12)
            bottomPadding: Theme.px(14)
            spacing: Theme.px(10)

            Words {
                width: parent.width
                text: policy.sheet.policyTitle
                font.weight: Font.DemiBold
            }
            Repeater {
                model: policy.sheet.policy
                delegate: Column {
                    id: section
                    required property int row
                    required property string title
                    required property string origin
                    required property string text
                    width: parent ? parent.width : 0
                    spacing: Theme.px(2)

                    Row {
                        spacing: Theme.px(8)
                        Words {
                            anchors.verticalCenter: parent.verticalCenter
                            text: section.title
                            font.weight: Font.DemiBold
                        }
                        Pill {
                            text: section.origin
                            tone: "plain"
                        }
                    }
                    Words {
                        width: parent.width
                        text: section.text
                        wrapMode: Text.Wrap
                    }
                }
            }
            SectionLabel {
                text: qsTr("Fee schedule")
            }
            Repeater {
                model: policy.sheet.schedule
                delegate: Words {
                    required property string title
                    required property string amount
                    width: parent ? parent.width : 0
                    text: qsTr("%1: %2").arg(title).arg(amount)
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}

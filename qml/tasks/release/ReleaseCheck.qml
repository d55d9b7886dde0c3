// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Who asks and by what right, what the patient has asked for, and what is wrong with the papers.
Item {
    id: check

    required property ReleaseWorksheetViewModel sheet

    Scroller {
        id: scroller
        anchors.fill: parent

        Column {
            x: Theme.px(12)
            width: scroller.width - 2 * x
            topPadding: Theme.px(12)
            bottomPadding: Theme.px(14)
            spacing: Theme.px(8)

            SectionLabel {
                text: qsTr("Identity and authority")
            }
            GridLayout {
                width: parent.width
                columns: 2
                columnSpacing: Theme.px(10)
                enabled: !check.sheet.closed

                ReleaseVerified {
                    sheet: check.sheet
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                }
                ReleaseChoice {
                    sheet: check.sheet
                    label: qsTr("How it was shown")
                    model: check.sheet.methods
                    held: check.sheet.method
                    enabled: check.sheet.identity !== "no"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    onPicked: value => check.sheet.setMethod(value)
                }
            }
            SectionLabel {
                visible: check.sheet.contacts.count > 0
                topPadding: Theme.px(8)
                text: qsTr("The house's directory")
            }
            Repeater {
                model: check.sheet.contacts
                delegate: Words {
                    required property string name
                    required property string phone
                    required property string source
                    width: parent ? parent.width : 0
                    text: source.length > 0 ? qsTr("%1: %2 (%3)").arg(name).arg(phone).arg(source) : qsTr("%1: %2").arg(name).arg(phone)
                    wrapMode: Text.Wrap
                }
            }
            SectionLabel {
                visible: check.sheet.restrictions.count > 0
                topPadding: Theme.px(8)
                text: qsTr("On file for the patient")
            }
            Repeater {
                model: check.sheet.restrictions
                delegate: ReleaseTick {
                    required property string restriction
                    required property string title
                    required property string facts
                    required property string words
                    required property bool marked
                    width: parent ? parent.width : 0
                    enabled: !check.sheet.closed
                    Accessible.name: qsTr("Bears on this request: %1").arg(title)
                    text: words
                    on: marked
                    small: qsTr("%1, %2").arg(title).arg(facts)
                    onAsked: on => check.sheet.setRestriction(restriction, on)
                }
            }
            SectionLabel {
                topPadding: Theme.px(8)
                text: qsTr("What is wrong with the request")
            }
            ReleaseDefects {
                width: parent.width
                sheet: check.sheet
            }
        }
    }
    Connections {
        target: check.sheet
        function onCurrentChanged() {
            scroller.moveTo(0);
        }
    }
}

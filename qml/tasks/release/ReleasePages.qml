// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The pages of the chart: which leave, which are kept back and why, and what is blacked out on them.
Item {
    id: pages

    required property ReleaseWorksheetViewModel sheet

    ColumnLayout {
        id: head
        x: Theme.px(12)
        width: parent.width - 2 * x
        spacing: Theme.px(6)

        RowLayout {
            spacing: Theme.px(6)
            Layout.topMargin: Theme.px(8)

            Words {
                text: pages.sheet.pagesText
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            AppButton {
                text: qsTr("All leave")
                implicitHeight: Theme.px(26)
                horizontalPadding: Theme.px(10)
                enabled: !pages.sheet.closed
                hint: qsTr("Every page of the chart leaves")
                onClicked: pages.sheet.setPages("", "leaves")
            }
            AppButton {
                text: qsTr("Clear")
                implicitHeight: Theme.px(26)
                horizontalPadding: Theme.px(10)
                enabled: !pages.sheet.closed
                hint: qsTr("Nothing is decided on any page")
                onClicked: pages.sheet.setPages("", "")
            }
        }
        Words {
            text: qsTr("Open a page to read it. Words selected on a page that leaves are blacked out with E.")
            color: Theme.muted
            font.pixelSize: Theme.sLabel
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
    Scroller {
        id: scroller
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(6)
        anchors.bottom: parent.bottom
        width: parent.width

        Column {
            x: Theme.px(8)
            width: scroller.width - x - Theme.px(16)
            bottomPadding: Theme.px(12)

            Repeater {
                model: pages.sheet.pages
                delegate: ReleasePageRow {
                    width: parent ? parent.width : 0
                    sheet: pages.sheet
                }
            }
        }
    }
    Connections {
        target: pages.sheet
        function onCurrentChanged() {
            scroller.moveTo(0);
        }
    }
}

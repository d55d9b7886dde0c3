// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What the worksheet has of the code, taking it, and codes looked at before.
Rectangle {
    id: side

    required property EncoderViewModel encoder

    signal tableWanted(table: string)
    signal buildWanted(beginning: string)
    signal contentsWanted

    color: Theme.panel

    component CodeList: ColumnLayout {
        id: codes
        required property LineListModel rows
        required property string title
        required property string none
        spacing: Theme.px(2)
        Layout.fillWidth: true

        SectionLabel {
            text: codes.title
            Layout.topMargin: Theme.px(10)
            Layout.bottomMargin: Theme.px(2)
            Layout.fillWidth: true
        }
        Words {
            visible: codes.rows.count === 0
            text: codes.none
            color: Theme.muted
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Repeater {
            model: codes.rows
            delegate: EncoderCodeRow {
                required property string line
                required property string heading
                required property var model
                code: heading
                title: model.text
                focusPolicy: Qt.TabFocus
                Layout.fillWidth: true
                Accessible.name: qsTr("Open %1").arg(heading)
                Keys.onReturnPressed: clicked()
                onClicked: side.encoder.open(line, heading)
            }
        }
    }

    Scroller {
        id: scroller
        anchors.fill: parent
        ColumnLayout {
            x: Theme.px(14)
            width: scroller.width - 2 * x
            spacing: Theme.px(8)

            SectionLabel {
                text: qsTr("In your worksheet")
                Layout.topMargin: Theme.px(14)
            }
            Words {
                visible: side.encoder.detail.shown && App.desk.hasSession
                text: side.encoder.onWorksheet.length > 0 ? qsTr("%1, %2").arg(side.encoder.detail.code).arg(side.encoder.onWorksheet) : qsTr("%1 is not on it.").arg(side.encoder.detail.code)
                color: side.encoder.onWorksheet.length > 0 ? Theme.ink : Theme.muted
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Words {
                visible: side.encoder.takeHint.length > 0
                text: side.encoder.takeHint
                color: Theme.muted
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Rectangle {
                visible: side.encoder.advice.length > 0
                color: Theme.partlySoft
                radius: Theme.rControl
                implicitHeight: advice.implicitHeight + Theme.px(16)
                Layout.fillWidth: true
                Words {
                    id: advice
                    x: Theme.px(10)
                    y: Theme.px(8)
                    width: parent.width - 2 * x
                    text: side.encoder.advice
                    color: Theme.partly
                    font.pixelSize: Theme.sSmall
                    font.weight: Font.Medium
                    wrapMode: Text.Wrap
                }
            }
            AppButton {
                visible: side.encoder.canTake
                text: qsTr("Take %1").arg(side.encoder.detail.code)
                primary: true
                keys: "Ctrl ↵"
                Layout.fillWidth: true
                onClicked: side.encoder.take()
            }
            SectionLabel {
                text: qsTr("Look into the book")
                Layout.topMargin: Theme.px(10)
                Layout.fillWidth: true
            }
            EncoderShelf {
                encoder: side.encoder
                Layout.fillWidth: true
                onTableWanted: table => side.tableWanted(table)
                onBuildWanted: beginning => side.buildWanted(beginning)
                onContentsWanted: side.contentsWanted()
            }
            CodeList {
                title: qsTr("History")
                rows: side.encoder.history
                none: qsTr("Codes you open are kept here.")
            }
            CodeList {
                title: qsTr("Starred")
                rows: side.encoder.starred
                none: qsTr("Star a code to find it again.")
            }
            Words {
                text: side.encoder.boxText
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                wrapMode: Text.Wrap
                lineHeight: 1.12
                Layout.fillWidth: true
                Layout.topMargin: Theme.px(14)
                Layout.bottomMargin: Theme.px(14)
            }
        }
    }
}

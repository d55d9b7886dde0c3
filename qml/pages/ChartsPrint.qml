// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import RecordsDesk.ViewModels

// How the record comes out on paper. What is printed leaves the house, so it goes through the policy page by page.
ColumnLayout {
    id: printing

    required property ChartRoomViewModel room

    spacing: Theme.px(8)

    RowLayout {
        spacing: Theme.px(8)
        Layout.fillWidth: true

        AppButton {
            text: qsTr("This page")
            enabled: printing.room.page.open
            onClicked: printing.room.layOut(false)
        }
        AppButton {
            text: qsTr("The legal record")
            onClicked: printing.room.layOut(true)
        }
        Words {
            text: printing.room.printNote
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        AppButton {
            text: qsTr("Save as PDF")
            primary: true
            enabled: printing.room.printout.sheets > 0
            onClicked: save.open()
        }
    }
    ListView {
        id: sheets
        model: printing.room.printout.sheets
        clip: true
        activeFocusOnTab: count > 0
        boundsBehavior: Flickable.StopAtBounds
        spacing: Theme.px(14)
        Layout.fillWidth: true
        Layout.fillHeight: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Sheets")
        ScrollBar.vertical: ThinScrollBar {}
        delegate: Item {
            id: place
            required property int index
            readonly property real sheetWidth: Math.min(ListView.view.width - Theme.px(30), Theme.px(640))

            width: ListView.view.width
            height: sheetWidth * 1123 / 794
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Sheet %1 of %2").arg(place.index + 1).arg(printing.room.printout.sheets)

            Rectangle {
                anchors.fill: sheet
                anchors.margins: -1
                color: Theme.lineStrong
            }
            PrintSheet {
                id: sheet
                anchors.horizontalCenter: parent.horizontalCenter
                width: place.sheetWidth
                height: parent.height
                printout: printing.room.printout
                sheet: place.index
            }
        }

        EmptyState {
            visible: sheets.count === 0
            anchors.centerIn: parent
            width: Math.min(parent.width - 40, Theme.px(400))
            glyph: "document"
            title: qsTr("Nothing is laid out")
            text: qsTr("Lay out the page that is open, or the whole legal record. What lies beside the record, such as listings and letters, stays out.")
        }
    }
    SaveDialog {
        id: save
        title: qsTr("Save the printout")
        nameFilters: [qsTr("PDF (*.pdf)")]
        defaultSuffix: "pdf"
        onAccepted: printing.room.savePrint(selectedFile)
    }
}

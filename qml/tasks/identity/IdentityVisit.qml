// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// One visit under one of the two numbers.
RowLayout {
    id: row

    required property IdentityWorksheetViewModel sheet
    required property string visit
    required property string mrn
    required property string day
    required property string text
    required property string facts
    required property bool ticked

    spacing: Theme.px(8)

    Words {
        text: row.mrn
        color: Theme.muted
        font.family: Theme.mono
        font.pixelSize: Theme.sSmall
        Layout.leftMargin: Theme.px(12)
        Layout.preferredWidth: Theme.px(86)
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: Theme.px(5)
    }
    ColumnLayout {
        spacing: 0
        Layout.fillWidth: true
        Layout.topMargin: Theme.px(4)
        Layout.bottomMargin: Theme.px(4)

        Words {
            text: qsTr("%1  %2").arg(row.day).arg(row.text)
            font.pixelSize: Theme.sSmall
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Words {
            text: row.facts
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
    Chip {
        visible: (row.sheet ? row.sheet.decision : "") === "overlay"
        text: qsTr("Goes back")
        checked: row.ticked
        Accessible.name: qsTr("Visit of %1 goes back").arg(row.day)
        Layout.rightMargin: Theme.px(12)
        onClicked: {
            row.sheet.tickVisit(row.visit, !row.ticked);
            checked = Qt.binding(() => row.ticked);
        }
    }
}

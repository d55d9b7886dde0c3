// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The request as it came in: a sheet of paper.
Rectangle {
    id: letter

    required property AmendmentWorksheetViewModel sheet

    implicitHeight: column.implicitHeight + Theme.px(28)
    color: Theme.paper
    radius: Theme.rPaper
    border.color: Theme.line
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Request")

    Rectangle {
        z: -1
        anchors.fill: parent
        anchors.topMargin: 2
        anchors.bottomMargin: -3
        radius: Theme.rPaper
        color: "#000000"
        opacity: Theme.dark ? 0.3 : 0.07
    }
    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.px(14)
        spacing: Theme.px(4)

        Words {
            text: letter.sheet ? letter.sheet.letterSubject : ""
            font.family: Theme.serif
            font.pixelSize: Theme.sTitle
            font.weight: Font.Bold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        Words {
            text: letter.sheet ? qsTr("%1 · %2").arg(letter.sheet.letterFrom).arg(letter.sheet.letterMeta) : ""
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Divider {
            Layout.fillWidth: true
            Layout.topMargin: Theme.px(4)
            Layout.bottomMargin: Theme.px(4)
        }
        TextEdit {
            text: letter.sheet ? letter.sheet.letterText : ""
            color: Theme.ink
            selectionColor: Theme.selection
            selectedTextColor: Theme.ink
            font.family: Theme.serif
            font.pixelSize: Theme.sBody
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            readOnly: true
            selectByMouse: true
            activeFocusOnTab: true
            Layout.fillWidth: true
            Accessible.role: Accessible.StaticText
            Accessible.name: text

            FocusRing {
                shown: parent.activeFocus
            }
        }
    }
}

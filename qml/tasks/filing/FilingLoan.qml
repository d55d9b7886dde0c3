// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// One line of the loan log.
Rectangle {
    id: loan

    required property FilingWorksheetViewModel sheet
    required property int index
    required property string item
    required property string kind
    required property string number
    required property string detail
    required property string who
    required property string place
    required property string out
    required property string due
    required property string standing
    required property string tone
    required property bool flag
    property bool narrow: false

    implicitHeight: row.implicitHeight + Theme.px(12)
    color: index % 2 === 0 ? Theme.paper : Theme.panel
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Loan of %1").arg(number)
    Accessible.description: qsTr("%1, %2, out %3, due %4. %5").arg(who).arg(place).arg(out).arg(due).arg(standing)

    RowLayout {
        id: row
        x: Theme.px(10)
        y: Theme.px(6)
        width: parent.width - 2 * x
        spacing: Theme.px(10)

        ColumnLayout {
            spacing: 1
            FilingNumber {
                sheet: loan.sheet
                text: loan.number
            }
            Words {
                visible: text.length > 0
                text: loan.detail
                color: Theme.muted
                font.pixelSize: Theme.sLabel
            }
        }
        ColumnLayout {
            spacing: 1
            Words {
                text: loan.who
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
            Words {
                text: loan.place
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
        }
        Words {
            visible: !loan.narrow
            text: loan.out
            color: Theme.muted
            font.family: Theme.mono
            font.pixelSize: Theme.sSmall
            Layout.preferredWidth: Theme.px(80)
        }
        Words {
            text: loan.due
            font.family: Theme.mono
            font.pixelSize: Theme.sSmall
            font.weight: Font.Medium
            Layout.preferredWidth: Theme.px(80)
        }
        Item {
            implicitWidth: Theme.px(122)
            implicitHeight: Theme.px(28)
            Chip {
                visible: loan.kind !== "back"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                checkable: false
                checked: loan.flag
                text: loan.flag ? qsTr("Overdue ✓") : qsTr("Mark overdue")
                Accessible.name: qsTr("Overdue %1").arg(loan.number)
                Accessible.checked: loan.flag
                onClicked: loan.sheet.markOverdue(loan.item, !loan.flag)
            }
            AppButton {
                visible: loan.kind === "back"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                implicitHeight: Theme.px(27)
                horizontalPadding: Theme.px(9)
                text: qsTr("Log return")
                Accessible.name: qsTr("Log return of %1 from the log").arg(loan.number)
                onClicked: loan.sheet.logReturn(loan.item)
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Somebody wants a chart: it is pulled until a day, or who asks is told that it is out.
Rectangle {
    id: request

    required property FilingWorksheetViewModel sheet
    required property string item
    required property string kind
    required property string number
    required property string detail
    required property string who
    required property string place
    required property string standing
    required property bool flag

    implicitHeight: column.implicitHeight + Theme.px(18)
    radius: Theme.rControl
    color: Theme.paper
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Request for %1").arg(number)
    Accessible.description: qsTr("%1, %2, %3. %4").arg(who).arg(place).arg(detail).arg(standing)

    function pull() {
        if (sheet.pull(item, due.text))
            due.text = "";
    }

    ColumnLayout {
        id: column
        x: Theme.px(12)
        y: Theme.px(9)
        width: parent.width - 2 * x
        spacing: Theme.px(6)

        RowLayout {
            spacing: Theme.px(10)
            FilingNumber {
                sheet: request.sheet
                text: request.number
            }
            Words {
                text: request.who
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
            Pill {
                visible: request.detail.length > 0
                text: request.detail
            }
        }
        Words {
            text: request.place
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
        RowLayout {
            visible: request.kind === "open"
            spacing: Theme.px(6)
            Field {
                id: due
                mono: true
                label: qsTr("Due date of %1").arg(request.number)
                placeholder: qsTr("Due, yyyy-mm-dd")
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.px(170)
                onAccepted: request.pull()
            }
            AppButton {
                text: qsTr("Pull")
                Accessible.name: qsTr("Pull %1").arg(request.number)
                enabled: due.text.trim().length > 0
                onClicked: request.pull()
            }
            Item {
                Layout.fillWidth: true
            }
            AppButton {
                text: qsTr("It is out")
                hint: qsTr("Tell who asks that the chart is out, and with whom")
                Accessible.name: qsTr("%1 is out").arg(request.number)
                onClicked: request.sheet.refer(request.item, true)
            }
        }
        RowLayout {
            visible: request.kind === "done"
            spacing: Theme.px(6)
            Glyph {
                name: request.flag ? "message" : "folder"
                color: Theme.muted
                size: Theme.px(15)
            }
            Words {
                text: request.standing
                color: Theme.muted
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
            AppButton {
                visible: request.flag
                quiet: true
                text: qsTr("Take back")
                Accessible.name: qsTr("Take back the answer on %1").arg(request.number)
                onClicked: request.sheet.refer(request.item, false)
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Somebody calls the trainee away from the desk. How it is left is up to the trainee.
Rectangle {
    id: call

    required property DeskViewModel desk

    implicitHeight: row.implicitHeight + Theme.px(16)
    color: Theme.accentSoft
    radius: Theme.rControl
    Accessible.role: Accessible.AlertMessage
    Accessible.name: desk.call

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.margins: Theme.px(8)
        spacing: Theme.px(10)

        Glyph {
            name: "message"
            color: Theme.accent
            size: Theme.px(18)
        }
        Words {
            text: call.desk.call
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        AppButton {
            text: qsTr("Go now")
            onClicked: call.desk.goAway()
        }
    }
}

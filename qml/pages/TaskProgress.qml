// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// How far something long is, and a way to stop it.
RowLayout {
    id: row

    required property BackgroundTask task
    property string label: ""

    spacing: Theme.px(10)

    ColumnLayout {
        spacing: Theme.px(2)
        Layout.fillWidth: true

        Words {
            text: row.task.stopping ? qsTr("Stopping…") : row.task.what.length > 0 ? row.task.what : qsTr("%1…").arg(row.label)
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            elide: Text.ElideMiddle
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.px(260)
        }
        Meter {
            value: row.task.fraction
            label: row.label
            implicitWidth: Theme.px(200)
            Layout.fillWidth: true
        }
    }
    AppButton {
        text: qsTr("Stop")
        enabled: !row.task.stopping
        Accessible.name: qsTr("Stop %1").arg(row.label.toLowerCase())
        onClicked: row.task.cancel()
    }
}

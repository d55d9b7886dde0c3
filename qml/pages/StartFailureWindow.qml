// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

// Why the program cannot start. It stands alone: without a workspace there are no settings and so no theme.
ApplicationWindow {
    id: window

    property string sentence: ""

    title: qsTr("Records Desk")
    visible: true
    width: 520
    height: Math.max(200, column.implicitHeight + 56)
    minimumWidth: 360
    minimumHeight: 180
    color: "#F3F1EC"

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: 28
        spacing: 12

        Label {
            text: qsTr("Records Desk cannot start")
            color: "#1D2330"
            font.family: "Inter"
            font.pixelSize: 19
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Label {
            text: window.sentence
            color: "#1D2330"
            font.family: "Inter"
            font.pixelSize: 14
            lineHeight: 1.3
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        Item {
            Layout.fillHeight: true
        }
        Button {
            text: qsTr("Close")
            focus: true
            Layout.alignment: Qt.AlignRight
            Accessible.onPressAction: window.close()
            Keys.onReturnPressed: window.close()
            Keys.onEscapePressed: window.close()
            onClicked: window.close()
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Covers the desk while it is locked: nothing of a chart can be read.
Rectangle {
    id: screen

    color: Theme.desk
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Desk locked")
    onVisibleChanged: if (visible)
        unlock.forceActiveFocus()
    Component.onCompleted: if (visible)
        unlock.forceActiveFocus()

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onWheel: wheel => wheel.accepted = true
    }
    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 40, Theme.px(380))
        spacing: Theme.px(10)

        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            implicitWidth: Theme.px(64)
            implicitHeight: implicitWidth
            radius: width / 2
            color: Theme.accentSoft

            Glyph {
                anchors.centerIn: parent
                name: "lock"
                color: Theme.accent
                size: Theme.px(28)
            }
        }
        Words {
            Layout.fillWidth: true
            text: App.person
            font.pixelSize: Theme.sPage
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("The desk is locked. Its clock runs on.")
            color: Theme.muted
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        AppButton {
            id: unlock
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.px(10)
            text: qsTr("Unlock")
            keys: "↵"
            primary: true
            onClicked: App.unlock()
        }
    }
}

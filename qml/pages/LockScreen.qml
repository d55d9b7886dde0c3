// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Covers the desk while it is locked: nothing of a chart can be read.
Rectangle {
    id: screen

    readonly property bool guarded: App.people.guarded

    color: Theme.desk
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Desk locked")
    onVisibleChanged: settle()
    Component.onCompleted: settle()

    function settle() {
        secret.clear();
        if (!visible)
            return;
        if (guarded)
            secret.forceActiveFocus();
        else
            unlock.forceActiveFocus();
    }

    function open() {
        if (!App.unlock(secret.text))
            secret.selectAll();
    }

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
        SecretField {
            id: secret
            visible: screen.guarded
            label: qsTr("Passphrase of %1").arg(App.person)
            placeholder: label
            Layout.fillWidth: true
            Layout.topMargin: Theme.px(10)
            onAccepted: screen.open()
        }
        AppButton {
            id: unlock
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.px(10)
            text: qsTr("Unlock")
            keys: "↵"
            primary: true
            onClicked: screen.open()
        }
        AppButton {
            text: qsTr("Somebody else sits down")
            quiet: true
            Layout.alignment: Qt.AlignHCenter
            onClicked: App.handOver()
        }
        DeskCall {
            visible: App.desk.call.length > 0
            desk: App.desk
            Layout.fillWidth: true
            Layout.topMargin: Theme.px(20)
        }
    }
}

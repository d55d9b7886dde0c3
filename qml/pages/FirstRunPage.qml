// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The first thing ever shown: what this is, and a name to go by.
FocusScope {
    id: page

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Welcome")
    Component.onCompleted: nameField.forceActiveFocus()

    function start() {
        if (nameField.text.trim().length > 0)
            App.begin(nameField.text);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.desk
    }
    Scroller {
        id: scroller
        anchors.fill: parent

        Item {
            width: scroller.width
            height: Math.max(scroller.height, card.implicitHeight + 40)

            Card {
                id: card
                anchors.centerIn: parent
                width: Math.min(parent.width - 40, Theme.px(460))
                padding: Theme.px(30)
                spacing: Theme.px(12)

                Rectangle {
                    implicitWidth: Theme.px(40)
                    implicitHeight: implicitWidth
                    radius: Theme.rControl
                    color: Theme.accent
                    Accessible.ignored: true

                    Text {
                        anchors.centerIn: parent
                        text: "R"
                        color: Theme.accentInk
                        font.family: Theme.ui
                        font.pixelSize: Theme.px(19)
                        font.weight: Font.Bold
                        Accessible.ignored: true
                    }
                }
                Words {
                    text: qsTr("Welcome to Records Desk")
                    font.pixelSize: Theme.sHero
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                    Accessible.role: Accessible.Heading
                }
                Words {
                    text: qsTr("Here you practise the work of a medical records technician on the charts of patients who do not exist, in a hospital that was made up for it. Everything you do is scored against the rules it rests on, and stays on this computer.")
                    color: Theme.muted
                    wrapMode: Text.Wrap
                    lineHeight: 1.35
                    Layout.fillWidth: true
                }
                Words {
                    text: qsTr("What shall we call you?")
                    font.weight: Font.DemiBold
                    Layout.topMargin: Theme.px(8)
                }
                Field {
                    id: nameField
                    Layout.fillWidth: true
                    label: qsTr("Your name")
                    placeholder: qsTr("A first name will do")
                    maximumLength: 60
                    focus: true
                    onAccepted: page.start()
                }
                AppButton {
                    Layout.alignment: Qt.AlignRight
                    Layout.topMargin: Theme.px(6)
                    text: qsTr("Start")
                    keys: "↵"
                    primary: true
                    enabled: nameField.text.trim().length > 0
                    onClicked: page.start()
                }
            }
        }
    }
}

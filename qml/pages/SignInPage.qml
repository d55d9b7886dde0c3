// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Whoever sits down says who it is; a name that is guarded asks for its passphrase.
FocusScope {
    id: page

    readonly property PeopleViewModel people: App.people
    readonly property string chosen: newName.text.trim().length > 0 ? newName.text.trim() : list.currentIndex >= 0 ? people.names[list.currentIndex] ?? "" : ""
    readonly property bool asks: chosen.length > 0 && people.isGuarded(chosen)

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Sign in")
    onVisibleChanged: if (visible)
        settle()
    Component.onCompleted: settle()

    function settle() {
        newName.clear();
        secret.clear();
        list.currentIndex = people.chair;
        if (asks)
            secret.forceActiveFocus();
        else
            list.forceActiveFocus();
    }

    function enter() {
        if (chosen.length > 0 && !people.signIn(chosen, secret.text))
            secret.selectAll();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.desk
    }
    Card {
        anchors.centerIn: parent
        width: Math.min(parent.width - 40, Theme.px(420))
        padding: Theme.px(26)
        spacing: Theme.px(12)

        Words {
            text: qsTr("Who sits down?")
            font.pixelSize: Theme.sPage
            font.weight: Font.DemiBold
            Layout.fillWidth: true
        }
        ListView {
            id: list
            clip: true
            activeFocusOnTab: true
            keyNavigationEnabled: true
            boundsBehavior: Flickable.StopAtBounds
            model: page.people.names
            implicitHeight: Math.min(contentHeight, Theme.px(220))
            Layout.fillWidth: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("People at this desk")
            ScrollBar.vertical: ThinScrollBar {}
            Keys.onReturnPressed: page.asks ? secret.forceActiveFocus() : page.enter()
            Keys.onEnterPressed: page.asks ? secret.forceActiveFocus() : page.enter()
            delegate: ItemDelegate {
                id: entry
                required property int index
                required property string modelData

                width: ListView.view.width
                height: Theme.px(36)
                text: modelData
                Accessible.role: Accessible.ListItem
                Accessible.name: modelData
                onClicked: {
                    list.currentIndex = index;
                    newName.clear();
                    if (page.asks)
                        secret.forceActiveFocus();
                    else
                        list.forceActiveFocus();
                }
                contentItem: RowLayout {
                    spacing: Theme.px(8)

                    Glyph {
                        name: "person"
                        color: Theme.muted
                        size: Theme.px(16)
                    }
                    Words {
                        text: entry.modelData
                        Layout.fillWidth: true
                    }
                    Glyph {
                        visible: page.people.isGuarded(entry.modelData)
                        name: "lock"
                        color: Theme.muted
                        size: Theme.px(14)
                    }
                }
                background: Rectangle {
                    color: entry.ListView.isCurrentItem && newName.text.length === 0 ? Theme.accentSoft : entry.hovered ? Theme.hover : "transparent"
                    radius: Theme.rControl

                    FocusRing {
                        anchors.margins: 0 // the list clips what lies around a row
                        radius: Theme.rControl
                        shown: entry.ListView.isCurrentItem && list.activeFocus
                    }
                }
            }
        }
        Field {
            id: newName
            label: qsTr("Somebody new: a name")
            placeholder: label
            maximumLength: 60
            Layout.fillWidth: true
            onAccepted: page.asks ? secret.forceActiveFocus() : page.enter()
        }
        SecretField {
            id: secret
            visible: page.asks
            label: qsTr("Passphrase of %1").arg(page.chosen)
            placeholder: label
            Layout.fillWidth: true
            onAccepted: page.enter()
        }
        AppButton {
            text: qsTr("Sit down")
            primary: true
            enabled: page.chosen.length > 0
            Layout.alignment: Qt.AlignRight
            onClicked: page.enter()
        }
    }
}

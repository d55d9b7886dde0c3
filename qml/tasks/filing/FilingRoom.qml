// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Shelves and cart; a folder is dragged from one to the other, or taken in hand by the keyboard.
Item {
    id: room

    required property FilingWorksheetViewModel sheet
    property point pointer: Qt.point(0, 0)
    property string dragged: ""

    RowLayout {
        anchors.fill: parent
        spacing: Theme.px(12)

        ColumnLayout {
            spacing: Theme.px(6)

            RowLayout {
                spacing: Theme.px(8)
                SectionLabel {
                    text: room.sheet.systemText
                }
                Row {
                    spacing: Theme.px(8)
                    visible: !room.sheet.alphabetic

                    Repeater {
                        model: room.sheet.alphabetic ? 0 : 3
                        delegate: Pill {
                            required property int index
                            readonly property int place: room.sheet.ranks.indexOf(index + 1) // qmllint disable
                            mono: true
                            text: ["AA", "BB", "CC"][place]
                            tone: index === 0 ? "accent" : "plain"
                            Accessible.name: qsTr("Read as number %1: pair %2 from the left").arg(index + 1).arg(place + 1)
                        }
                    }
                }
                Item {
                    Layout.fillWidth: true
                }
                Words {
                    text: shelves.hand.length > 0 && shelves.gap >= 0 ? shelves.sheet.gapText(shelves.gap) : shelves.hand.length > 0 ? qsTr("Bring it over the shelf") : shelves.typed
                    color: shelves.hand.length > 0 ? Theme.accent : Theme.muted
                    font.weight: Font.Medium
                    elide: Text.ElideRight
                    Layout.maximumWidth: Theme.px(420)
                }
                KeyCap {
                    text: shelves.activeFocus && shelves.hand.length > 0 ? "↵" : ""
                }
            }
            Rectangle {
                color: Theme.desk
                radius: Theme.rCard
                border.color: Theme.line
                Layout.fillWidth: true
                Layout.fillHeight: true

                FilingShelves {
                    id: shelves
                    anchors.fill: parent
                    anchors.margins: Theme.px(4)
                    sheet: room.sheet
                    onPut: Qt.callLater(room.afterPut) // qmllint disable
                    onLaidBack: {
                        if (room.held.length > 0)
                            cart.focusOf(room.held);
                        room.held = "";
                    }
                    onCarried: (scene, mrn) => room.carry(scene, mrn)
                    onCarriedOff: room.dragged = ""
                }
            }
        }
        FilingCart {
            id: cart
            sheet: room.sheet
            hand: shelves.hand
            onTaken: mrn => {
                room.held = mrn;
                shelves.take(mrn);
            }
            onCarried: (scene, mrn) => shelves.carryOver(scene, mrn)
            onReleased: shelves.letGo()
            Layout.preferredWidth: Theme.px(262)
            Layout.maximumWidth: Theme.px(262)
            Layout.fillHeight: true
        }
    }
    // The folder under the pointer.
    Rectangle {
        visible: room.dragged.length > 0
        x: room.pointer.x + Theme.px(8)
        y: room.pointer.y + Theme.px(8)
        width: (room.sheet.alphabetic ? named.implicitWidth : ghost.implicitWidth) + Theme.px(14)
        height: ghost.implicitHeight + Theme.px(10)
        radius: 4
        color: Theme.paper
        border.color: Theme.accent
        opacity: 0.92
        z: 20
        FilingNumber {
            id: ghost
            visible: !room.sheet.alphabetic
            anchors.centerIn: parent
            sheet: room.sheet
            text: room.dragged
            Accessible.ignored: true
        }
        Words {
            id: named
            visible: room.sheet.alphabetic
            anchors.centerIn: parent
            text: room.dragged.length > 0 ? room.sheet.spineText(room.dragged) : ""
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }

    // Taken from the cart by the keyboard, so that the keyboard goes back there.
    property string held: ""

    function carry(scene: point, mrn: string) {
        dragged = mrn;
        pointer = mapFromItem(null, scene.x, scene.y);
    }

    function afterPut() {
        if (held.length > 0 && sheet.cart.count > 0)
            cart.focusFolder(0);
        held = "";
    }
}

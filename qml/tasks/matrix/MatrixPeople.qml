// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// Whom the inbox is about, each with what becomes of the account.
FocusScope {
    id: view

    required property MatrixWorksheetViewModel sheet

    signal entered

    function takeFocus() {
        const entry = entries.itemAt(Math.max(0, sheet.people.rowOf(sheet.current)));
        if (entry)
            entry.forceActiveFocus(Qt.TabFocusReason);
    }

    function step(by: int) {
        sheet.turn(by);
        takeFocus();
    }

    Component.onCompleted: Qt.callLater(view.takeFocus) // qmllint disable type

    Scroller {
        anchors.fill: parent

        Column {
            width: parent.width
            topPadding: Theme.px(8)
            bottomPadding: Theme.px(8)

            SectionLabel {
                x: Theme.px(14)
                width: parent.width - 2 * x
                bottomPadding: Theme.px(5)
                text: view.sheet.inboxTitle
            }
            Repeater {
                id: entries
                model: view.sheet.people
                delegate: T.AbstractButton {
                    id: entry

                    required property string line
                    required property string name
                    required property string job
                    required property string standing
                    required property bool handled
                    readonly property bool current: view.sheet.current === line

                    width: view.width
                    implicitHeight: implicitContentHeight + Theme.px(14)
                    focusPolicy: current || activeFocus ? Qt.StrongFocus : Qt.ClickFocus
                    text: name
                    Accessible.role: Accessible.ListItem
                    Accessible.name: name
                    Accessible.description: qsTr("%1, %2").arg(job).arg(standing)
                    Accessible.focusable: true
                    Accessible.onPressAction: entry.clicked()
                    onClicked: view.sheet.current = line
                    Keys.onReturnPressed: view.entered()
                    Keys.onEnterPressed: view.entered()
                    Keys.onRightPressed: view.entered()
                    Keys.onDownPressed: view.step(1)
                    Keys.onUpPressed: view.step(-1)

                    contentItem: Column {
                        leftPadding: Theme.px(14)
                        topPadding: Theme.px(7)
                        spacing: Theme.px(1)

                        Words {
                            width: entry.width - Theme.px(24)
                            text: entry.name
                            font.weight: entry.current ? Font.DemiBold : Font.Medium
                            elide: Text.ElideRight
                            Accessible.ignored: true
                        }
                        Words {
                            width: entry.width - Theme.px(24)
                            text: entry.job
                            color: Theme.muted
                            font.pixelSize: Theme.sSmall
                            elide: Text.ElideRight
                            Accessible.ignored: true
                        }
                        Row {
                            spacing: Theme.px(5)
                            Glyph {
                                name: entry.handled ? "tick" : "more"
                                color: entry.handled ? Theme.right : Theme.partly
                                size: Theme.px(13)
                            }
                            Words {
                                text: entry.standing
                                color: entry.handled ? Theme.ink : Theme.partly
                                font.pixelSize: Theme.sSmall
                                Accessible.ignored: true
                            }
                        }
                    }
                    background: Rectangle {
                        color: entry.current ? Theme.accentSoft : entry.hovered ? Theme.hover : "transparent"

                        Rectangle {
                            visible: entry.current
                            width: 3
                            height: parent.height
                            color: Theme.accent
                        }
                        FocusRing {
                            anchors.margins: 1
                            shown: entry.visualFocus
                        }
                    }
                }
            }
        }
    }
}

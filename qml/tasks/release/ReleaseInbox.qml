// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// The requests, in the order in which they lie in the inbox.
FocusScope {
    id: inbox

    required property ReleaseWorksheetViewModel sheet

    function reach(row: int) {
        const entry = entries.itemAt(row);
        if (entry)
            entry.forceActiveFocus(Qt.TabFocusReason);
    }

    Scroller {
        anchors.fill: parent

        Column {
            width: parent.width
            topPadding: Theme.px(10)
            bottomPadding: Theme.px(8)

            SectionLabel {
                x: Theme.px(14)
                bottomPadding: Theme.px(5)
                text: qsTr("Inbox")
            }
            Repeater {
                id: entries
                model: inbox.sheet ? inbox.sheet.inbox : null
                delegate: T.AbstractButton {
                    id: entry

                    required property int index
                    required property string line
                    required property string title
                    required property string who
                    required property string received
                    required property string answer
                    required property string tone
                    readonly property bool current: (inbox.sheet ? inbox.sheet.current : "") === line

                    width: inbox.width
                    implicitHeight: implicitContentHeight + Theme.px(14)
                    focus: index === 0
                    focusPolicy: Qt.StrongFocus
                    text: title
                    Accessible.role: Accessible.Button
                    Accessible.name: qsTr("Request %1, %2").arg(index + 1).arg(title)
                    Accessible.description: answer.length === 0 ? qsTr("from %1, open").arg(who) : answer
                    Accessible.onPressAction: entry.clicked()
                    onClicked: inbox.sheet.current = line
                    Keys.onReturnPressed: clicked()
                    Keys.onEnterPressed: clicked()
                    Keys.onDownPressed: inbox.reach(index + 1)
                    Keys.onUpPressed: inbox.reach(index - 1)

                    contentItem: RowLayout {
                        spacing: Theme.px(7)

                        ColumnLayout {
                            spacing: Theme.px(2)
                            Layout.fillWidth: true
                            Layout.leftMargin: Theme.px(14)
                            Layout.rightMargin: entry.answer.length > 0 ? 0 : Theme.px(12)

                            Words {
                                text: entry.title
                                font.weight: entry.current ? Font.DemiBold : Font.Normal
                                wrapMode: Text.Wrap
                                Layout.fillWidth: true
                                Accessible.ignored: true
                            }
                            Words {
                                text: entry.answer.length > 0 ? entry.answer : qsTr("open, %1").arg(entry.received)
                                color: entry.answer.length > 0 ? Theme.toneInk(entry.tone) : Theme.muted
                                font.pixelSize: Theme.sLabel
                                wrapMode: Text.Wrap
                                Layout.fillWidth: true
                                Accessible.ignored: true
                            }
                        }
                        Glyph {
                            visible: entry.answer.length > 0
                            name: entry.tone === "right" ? "tick" : "message"
                            color: Theme.toneInk(entry.tone)
                            size: Theme.px(14)
                            Layout.rightMargin: Theme.px(9)
                            Layout.alignment: Qt.AlignTop
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

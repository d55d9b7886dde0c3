// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// The requests, in the order in which they lie in the tray.
FocusScope {
    id: tray

    required property AmendmentWorksheetViewModel sheet

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
                text: qsTr("Tray")
            }
            Repeater {
                id: entries
                model: tray.sheet ? tray.sheet.requests : null
                delegate: T.AbstractButton {
                    id: entry

                    required property int index
                    required property string line
                    required property string subject
                    required property string from
                    required property string received
                    required property string answer
                    required property string remark
                    readonly property bool current: (tray.sheet ? tray.sheet.current : "") === line

                    width: tray.width
                    implicitHeight: implicitContentHeight + Theme.px(14)
                    focus: index === 0
                    focusPolicy: Qt.StrongFocus
                    text: subject
                    Accessible.role: Accessible.Button
                    Accessible.name: qsTr("Request %1, %2").arg(index + 1).arg(subject)
                    Accessible.description: answer.length === 0 ? qsTr("from %1, open").arg(from) : remark.length > 0 ? qsTr("%1, %2").arg(answer).arg(remark) : answer
                    Accessible.onPressAction: entry.clicked()
                    onClicked: tray.sheet.current = line
                    Keys.onReturnPressed: clicked()
                    Keys.onEnterPressed: clicked()
                    Keys.onDownPressed: tray.reach(index + 1)
                    Keys.onUpPressed: tray.reach(index - 1)

                    contentItem: RowLayout {
                        spacing: Theme.px(7)

                        ColumnLayout {
                            spacing: Theme.px(2)
                            Layout.fillWidth: true
                            Layout.leftMargin: Theme.px(14)
                            Layout.rightMargin: entry.answer.length > 0 ? 0 : Theme.px(12)

                            Words {
                                text: entry.subject
                                font.weight: entry.current ? Font.DemiBold : Font.Normal
                                wrapMode: Text.Wrap
                                Layout.fillWidth: true
                                Accessible.ignored: true
                            }
                            Words {
                                text: entry.from
                                color: Theme.muted
                                font.pixelSize: Theme.sLabel
                                elide: Text.ElideRight
                                Layout.fillWidth: true
                                Accessible.ignored: true
                            }
                            Words {
                                text: entry.answer.length > 0 ? entry.answer : qsTr("open, received %1").arg(entry.received)
                                color: entry.answer.length > 0 ? Theme.accent : Theme.muted
                                font.pixelSize: Theme.sLabel
                                wrapMode: Text.Wrap
                                Layout.fillWidth: true
                                Accessible.ignored: true
                            }
                        }
                        Glyph {
                            visible: entry.answer.length > 0
                            name: entry.remark.length > 0 ? "half" : "tick"
                            color: entry.remark.length > 0 ? Theme.partly : Theme.right
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

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// What is to be done: people at the counter and suspected records.
FocusScope {
    id: queue

    required property IdentityWorksheetViewModel sheet

    function takeFocus() {
        const entry = entries.itemAt(sheet.queue.rowOf(sheet.current));
        if (entry)
            entry.forceActiveFocus(Qt.TabFocusReason);
    }

    function step(from: int, by: int) {
        const entry = entries.itemAt(from + by);
        if (entry)
            entry.forceActiveFocus(Qt.TabFocusReason);
    }

    Scroller {
        anchors.fill: parent

        Column {
            width: parent.width
            topPadding: Theme.px(8)
            bottomPadding: Theme.px(8)

            SectionLabel {
                x: Theme.px(14)
                bottomPadding: Theme.px(4)
                text: qsTr("Work queue")
            }
            Repeater {
                id: entries
                model: queue.sheet ? queue.sheet.queue : null
                delegate: T.AbstractButton {
                    id: entry

                    required property int index
                    required property string line
                    required property string title
                    required property string kind
                    required property string answer
                    required property bool settled
                    required property string problem
                    readonly property bool current: (queue.sheet ? queue.sheet.current : "") === line

                    width: queue.width
                    implicitHeight: implicitContentHeight + Theme.px(12)
                    focus: index === 0
                    focusPolicy: Qt.StrongFocus
                    text: title
                    Accessible.role: Accessible.Button
                    Accessible.name: qsTr("Item %1 %2").arg(index + 1).arg(title)
                    Accessible.description: settled ? (problem.length > 0 ? qsTr("%1, %2").arg(answer).arg(problem) : answer) : qsTr("open")
                    Accessible.onPressAction: entry.clicked()
                    onClicked: queue.sheet.openItem(line)
                    Keys.onReturnPressed: clicked()
                    Keys.onEnterPressed: clicked()
                    Keys.onDownPressed: queue.step(index, 1)
                    Keys.onUpPressed: queue.step(index, -1)

                    contentItem: RowLayout {
                        spacing: Theme.px(7)

                        Glyph {
                            name: entry.kind === "find" ? "person" : "copy"
                            color: entry.current ? Theme.accent : Theme.muted
                            size: Theme.px(15)
                            Layout.leftMargin: Theme.px(12)
                            Layout.alignment: Qt.AlignTop
                            Layout.topMargin: Theme.px(1)
                        }
                        ColumnLayout {
                            spacing: Theme.px(1)
                            Layout.fillWidth: true
                            Layout.rightMargin: Theme.px(8)

                            Words {
                                text: entry.title
                                font.weight: entry.current ? Font.DemiBold : Font.Normal
                                wrapMode: Text.Wrap
                                Layout.fillWidth: true
                                Accessible.ignored: true
                            }
                            Words {
                                text: entry.settled ? entry.answer : qsTr("open")
                                color: entry.settled ? Theme.right : Theme.muted
                                font.pixelSize: Theme.sLabel
                                wrapMode: Text.Wrap
                                Layout.fillWidth: true
                                Accessible.ignored: true
                            }
                            Words {
                                visible: entry.settled && text.length > 0
                                text: entry.problem
                                color: Theme.partly
                                font.pixelSize: Theme.sLabel
                                wrapMode: Text.Wrap
                                Layout.fillWidth: true
                                Accessible.ignored: true
                            }
                        }
                        Glyph {
                            visible: entry.settled
                            name: entry.problem.length > 0 ? "half" : "tick"
                            color: entry.problem.length > 0 ? Theme.partly : Theme.right
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

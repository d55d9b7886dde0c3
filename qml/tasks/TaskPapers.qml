// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The papers that lie beside the worksheet: which one is open, and what it says, as pages read.
Rectangle {
    id: view

    required property PaperShelf shelf

    color: Theme.desk

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.px(10)
        spacing: Theme.px(7)

        RowLayout {
            spacing: Theme.px(4)

            HeldChoice {
                label: qsTr("Paper")
                model: view.shelf.papers
                textRole: "title"
                valueRole: "paper"
                held: view.shelf.open
                onPicked: value => view.shelf.open = value
                Layout.fillWidth: true
            }
            IconButton {
                glyph: "chevron-left"
                label: qsTr("Paper before")
                onClicked: view.shelf.turn(-1)
            }
            IconButton {
                glyph: "chevron-right"
                label: qsTr("Next paper")
                onClicked: view.shelf.turn(1)
            }
        }
        Rectangle {
            color: Theme.paper
            radius: Theme.rPaper
            border.color: scroller.activeFocus ? Theme.accent : Theme.line
            Layout.fillWidth: true
            Layout.fillHeight: true

            Scroller {
                id: scroller
                anchors.fill: parent
                anchors.margins: 1
                activeFocusOnTab: true
                Accessible.role: Accessible.Pane
                Accessible.name: qsTr("Open paper: %1").arg(view.shelf.title)
                Accessible.focusable: true

                Column {
                    x: Theme.px(20)
                    width: scroller.width - 2 * x
                    topPadding: Theme.px(6)
                    bottomPadding: Theme.px(18)

                    Repeater {
                        model: view.shelf.lines
                        delegate: Item {
                            id: entry
                            required property string kind
                            required property string label
                            required property string text
                            readonly property bool head: kind === "head"
                            readonly property bool pair: kind === "pair"
                            readonly property int above: head ? Theme.px(12) : pair ? Theme.px(4) : Theme.px(7)

                            width: parent ? parent.width : 0
                            height: above + (pair ? Math.max(first.height, second.height) : first.height + (second.visible ? second.height + Theme.px(2) : 0)) + (head ? Theme.px(8) : 0)
                            Accessible.role: head ? Accessible.Heading : Accessible.StaticText
                            Accessible.name: pair ? qsTr("%1: %2").arg(label).arg(text) : head ? (text.length > 0 ? qsTr("%1, %2").arg(label).arg(text) : label) : text

                            Words {
                                id: first
                                y: entry.above
                                width: entry.pair ? Math.round(entry.width * 0.3) : entry.width
                                text: entry.kind === "text" ? entry.text : entry.label
                                color: entry.pair ? Theme.muted : Theme.ink
                                font.family: entry.head ? Theme.ui : Theme.serif
                                font.pixelSize: entry.head ? Theme.sTitle : Theme.px(14)
                                font.weight: entry.head ? Font.DemiBold : Font.Normal
                                lineHeight: entry.kind === "text" ? 1.15 : 1
                                wrapMode: Text.Wrap
                                Accessible.ignored: true
                            }
                            Words {
                                id: second
                                visible: entry.kind !== "text" && text.length > 0
                                x: entry.pair ? first.width + Theme.px(10) : 0
                                y: entry.pair ? entry.above : first.y + first.height + Theme.px(2)
                                width: entry.width - x
                                text: entry.text
                                color: entry.head ? Theme.muted : Theme.ink
                                font.family: entry.head ? Theme.ui : Theme.serif
                                font.pixelSize: entry.head ? Theme.sSmall : Theme.px(14)
                                wrapMode: Text.Wrap
                                Accessible.ignored: true
                            }
                            Rectangle {
                                visible: entry.head
                                y: entry.height - 1
                                width: entry.width
                                height: 1
                                color: Theme.lineStrong
                            }
                        }
                    }
                }
            }
        }
    }
    Connections {
        target: view.shelf
        function onOpenChanged() {
            scroller.contentY = 0;
        }
    }
}

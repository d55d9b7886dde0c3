// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// What the chart says of the encounter: excerpts one under the other, as pages read.
Rectangle {
    id: source

    required property ValidationWorksheetViewModel sheet

    color: Theme.desk

    Rectangle {
        anchors.fill: paper
        anchors.topMargin: 2
        anchors.bottomMargin: -2
        radius: Theme.rPaper
        color: "#000000"
        opacity: Theme.dark ? 0.25 : 0.05
    }
    Rectangle {
        id: paper
        anchors.fill: parent
        anchors.margins: Theme.px(12)
        color: Theme.paper
        radius: Theme.rPaper
        border.color: scroller.activeFocus ? Theme.accent : Theme.line

        Scroller {
            id: scroller
            anchors.fill: parent
            anchors.margins: 1
            activeFocusOnTab: true
            Accessible.role: Accessible.Pane
            Accessible.name: qsTr("Source of %1").arg(source.sheet.recordTitle.toLowerCase())
            Accessible.focusable: true

            Column {
                x: Theme.px(22)
                width: scroller.width - 2 * x
                topPadding: Theme.px(4)
                bottomPadding: Theme.px(18)

                Repeater {
                    model: source.sheet.source
                    delegate: Item {
                        id: entry
                        required property int index
                        required property string kind
                        required property string label
                        required property string text
                        readonly property bool head: kind === "head"
                        readonly property int above: head ? Theme.px(14) : kind === "text" ? Theme.px(5) : Theme.px(3)

                        width: parent ? parent.width : 0
                        height: above + Math.max(first.height, second.visible && !entry.head ? second.height : 0) + (head ? rule.height + Theme.px(6) + (second.visible ? second.height + Theme.px(2) : 0) : 0)
                        Accessible.role: head ? Accessible.Heading : Accessible.StaticText
                        Accessible.name: kind === "pair" ? qsTr("%1: %2").arg(label).arg(text) : head ? (text.length > 0 ? qsTr("%1, %2").arg(label).arg(text) : label) : text

                        Words {
                            id: first
                            y: entry.above
                            width: entry.kind === "pair" ? Math.round(entry.width * 0.36) : entry.width
                            text: entry.kind === "text" ? entry.text : entry.label
                            color: entry.kind === "pair" ? Theme.muted : Theme.ink
                            font.family: entry.head ? Theme.ui : Theme.serif
                            font.pixelSize: entry.head ? Theme.sSmall : Theme.px(14)
                            font.weight: entry.head ? Font.Bold : Font.Normal
                            font.capitalization: entry.head ? Font.AllUppercase : Font.MixedCase
                            lineHeight: entry.kind === "text" ? 1.15 : 1
                            wrapMode: Text.Wrap
                            Accessible.ignored: true
                        }
                        Rectangle {
                            id: rule
                            visible: entry.head
                            y: first.y + first.height + Theme.px(3)
                            width: entry.width
                            height: 1
                            color: entry.index === 0 ? Theme.ink : Theme.lineStrong
                        }
                        Words {
                            id: second
                            visible: entry.kind !== "text" && text.length > 0
                            x: entry.head ? 0 : first.width + Theme.px(10)
                            y: entry.head ? rule.y + Theme.px(4) : entry.above
                            width: entry.width - x
                            text: entry.text
                            color: entry.head ? Theme.muted : Theme.ink
                            font.family: entry.head ? Theme.ui : Theme.serif
                            font.pixelSize: entry.head ? Theme.sSmall : Theme.px(14)
                            wrapMode: Text.Wrap
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
    Connections {
        target: source.sheet
        function onCurrentChanged() {
            scroller.contentY = 0;
        }
    }
}

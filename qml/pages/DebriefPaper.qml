// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// A page of the chart beside the finding it supports, scrolled to the line.
FocusScope {
    id: paper

    required property DocumentPage document

    signal closed

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Page %1").arg(document.title)
    Keys.onEscapePressed: closed()

    Binding {
        target: paper.document
        property: "pixels"
        value: Theme.px(14)
    }
    Connections {
        target: paper.document
        function onReveal(from: int, to: int) {
            const top = text.positionToRectangle(from);
            const end = text.positionToRectangle(to);
            const middle = (top.y + end.y + end.height) / 2 + text.y;
            scroller.moveTo(middle - scroller.height / 2);
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.px(14)
        spacing: Theme.px(8)

        RowLayout {
            spacing: Theme.px(8)
            Layout.fillWidth: true

            ColumnLayout {
                spacing: 1
                Layout.fillWidth: true

                Words {
                    text: paper.document.title
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                    Accessible.role: Accessible.Heading
                }
                Words {
                    text: paper.document.meta
                    color: Theme.muted
                    font.pixelSize: Theme.sSmall
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                }
            }
            IconButton {
                id: closeButton
                glyph: "close"
                label: qsTr("Close page")
                focus: true
                onClicked: paper.closed()
            }
        }
        Rectangle {
            color: Theme.paper
            radius: Theme.rPaper
            border.color: Theme.line
            Layout.fillWidth: true
            Layout.fillHeight: true

            Scroller {
                id: scroller
                anchors.fill: parent
                anchors.margins: 1
                activeFocusOnTab: true

                Item {
                    width: scroller.width
                    height: text.y + text.height + Theme.px(24)

                    Words {
                        id: head
                        x: Theme.px(22)
                        y: Theme.px(18)
                        width: parent.width - 2 * x
                        text: paper.document.facility
                        font.pixelSize: Theme.sSmall
                        font.weight: Font.Bold
                        font.capitalization: Font.AllUppercase
                        elide: Text.ElideRight
                    }
                    Rectangle {
                        id: rule
                        x: head.x
                        anchors.top: head.bottom
                        anchors.topMargin: Theme.px(7)
                        width: head.width
                        height: 1
                        color: Theme.ink
                    }
                    Repeater {
                        model: paper.document.marks
                        delegate: DebriefMark {
                            originX: text.x
                            originY: text.y
                        }
                    }
                    TextEdit {
                        id: text
                        x: head.x
                        anchors.top: rule.bottom
                        anchors.topMargin: Theme.px(12)
                        width: head.width
                        readOnly: true
                        selectByMouse: true
                        wrapMode: TextEdit.Wrap
                        textFormat: TextEdit.RichText
                        color: Theme.ink
                        selectionColor: Theme.selection
                        selectedTextColor: Theme.ink
                        activeFocusOnPress: false
                        Accessible.role: Accessible.EditableText
                        Accessible.readOnly: true
                        Accessible.name: qsTr("Text of the page")
                        Component.onCompleted: paper.document.attach(textDocument)
                    }
                }
            }
            EmptyState {
                visible: paper.document.refusal.length > 0
                anchors.centerIn: parent
                width: parent.width - Theme.px(40)
                glyph: "shield"
                title: qsTr("This page stays closed")
                text: paper.document.refusal
            }
        }
    }
}

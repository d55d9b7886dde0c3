// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// A page of a chart on its paper, with what is marked on it; scrolls to the place that is asked for.
FocusScope {
    id: paper

    required property DocumentPage document
    property alias scroller: scroller
    property string refusalAction: "" // what may be done about a refusal; empty: nothing

    signal refusalActed

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

    Rectangle {
        color: Theme.paper
        radius: Theme.rPaper
        border.color: Theme.line
        anchors.fill: parent

        Scroller {
            id: scroller
            anchors.fill: parent
            anchors.margins: 1
            activeFocusOnTab: true
            visible: paper.document.open

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
            actionText: paper.refusalAction
            onTriggered: paper.refusalActed()
        }
    }
}

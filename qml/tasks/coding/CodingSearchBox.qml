// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Live search in the code books: Up and Down choose, Enter takes, Ctrl Shift E opens the encoder.
Rectangle {
    id: box

    required property CodeSearchModel search
    required property string label
    required property string placeholder
    required property bool live
    property var systems: []
    property int at: 0
    readonly property bool searching: field.text.trim().length > 0

    signal taken(string system, string code)
    signal opened(string system, string code)
    signal undoWanted
    signal redoWanted

    function takeFocus() {
        field.forceActiveFocus();
        field.selectAll();
    }

    function take(row: int) {
        if (search.count > 0)
            taken(search.systemAt(row), search.codeAt(row));
        else if (search.asTyped.length > 0)
            taken(search.system, search.asTyped);
        else
            return;
        search.query = "";
        at = 0;
        field.forceActiveFocus();
    }

    implicitHeight: column.implicitHeight
    radius: Theme.rControl
    color: Theme.paper
    border.width: field.activeFocus ? 2 : 1
    border.color: field.activeFocus ? Theme.accent : Theme.lineStrong

    Connections {
        target: box.search
        function onResultsChanged() {
            box.at = 0;
        }
        function onQueryChanged() {
            if (field.text !== box.search.query)
                field.text = box.search.query;
        }
    }
    ColumnLayout {
        id: column
        width: parent.width
        spacing: 0

        RowLayout {
            spacing: Theme.px(4)
            Layout.leftMargin: Theme.px(2)
            Layout.rightMargin: Theme.px(8)
            Layout.minimumHeight: Theme.px(35)

            Field {
                id: field
                label: box.label
                placeholder: box.placeholder
                glyph: "search"
                background: Glyph {
                    x: Theme.px(10)
                    y: (field.height - height) / 2
                    width: size
                    height: size
                    name: "search"
                    color: Theme.muted
                    size: Theme.px(16)
                }
                Layout.fillWidth: true
                onTextEdited: box.search.query = text
                Keys.onDownPressed: box.at = Math.min(box.at + 1, Math.max(0, box.search.count - 1))
                Keys.onUpPressed: box.at = Math.max(0, box.at - 1)
                Keys.onReturnPressed: box.take(box.at)
                Keys.onEnterPressed: box.take(box.at)
                // With nothing typed, undo and redo mean the worksheet's.
                Keys.onPressed: event => {
                    event.accepted = true;
                    if (event.matches(StandardKey.Undo) && text.length === 0)
                        box.undoWanted();
                    else if (event.matches(StandardKey.Redo) && text.length === 0)
                        box.redoWanted();
                    else
                        event.accepted = false;
                }
                Keys.onEscapePressed: event => {
                    event.accepted = text.length > 0;
                    box.search.query = "";
                }
            }
            KeyCap {
                visible: box.searching && (box.search.count > 0 || box.search.asTyped.length > 0)
                text: qsTr("↵ take")
            }
            IconButton {
                glyph: "open"
                label: qsTr("Open encoder for %1").arg(box.label.toLowerCase())
                onClicked: box.opened(box.search.count > 0 ? box.search.systemAt(box.at) : "", box.search.count > 0 ? box.search.codeAt(box.at) : "")
            }
        }
        Flow {
            visible: box.systems.length > 0
            spacing: Theme.px(6)
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(10)
            Layout.bottomMargin: Theme.px(8)

            Repeater {
                model: box.systems
                delegate: Chip {
                    required property var modelData
                    text: modelData.text
                    checkable: false
                    checked: box.search?.system === modelData.value
                    onClicked: box.search.system = modelData.value
                }
            }
        }
        Divider {
            visible: box.searching
            Layout.fillWidth: true
            Layout.leftMargin: 1
            Layout.rightMargin: 1
        }
        Column {
            visible: rows.count > 0
            spacing: 0
            Layout.fillWidth: true
            Layout.leftMargin: 2
            Layout.rightMargin: 2

            Repeater {
                id: rows
                model: box.searching ? box.search : null
                delegate: CodingHit {
                    id: hit
                    chosen: index === box.at
                    width: parent ? parent.width : 0
                    onClicked: box.take(index)
                }
            }
        }
        Words {
            visible: box.searching && box.search.count === 0
            text: !box.search?.ready ? qsTr("The code books are being opened…") : box.search.asTyped.length > 0 ? qsTr("Nothing found. Enter takes %1 as typed.").arg(box.search.asTyped) : qsTr("Nothing found. Try fewer words, or part of one.")
            color: Theme.muted
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.margins: Theme.px(10)
        }
        Item {
            visible: box.searching && box.search.count > 0
            implicitHeight: Theme.px(4)
        }
    }
}

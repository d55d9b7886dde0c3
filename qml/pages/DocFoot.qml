// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Turning pages, finding words, and how large they are.
RowLayout {
    id: foot

    required property DeskViewModel desk
    readonly property DocumentPage page: desk.page
    property bool finding: false
    // No room for the size: Ctrl+Plus, Ctrl+Minus and Ctrl+0 set it still.
    readonly property bool narrow: width < Theme.px(300)

    signal wentBack

    function find() {
        finding = true;
        words.forceActiveFocus();
        words.selectAll();
    }

    function endFind() {
        finding = false;
        page.find = "";
        wentBack();
    }

    function turn(by: int) {
        const row = desk.tree.neighbour(desk.tree.currentRow, by);
        if (row >= 0 && row !== desk.tree.currentRow)
            desk.openPage(desk.tree.documentAt(row));
    }

    spacing: Theme.px(4)

    IconButton {
        visible: !foot.finding
        glyph: "chevron-left"
        label: qsTr("Previous page")
        enabled: foot.desk.tree.currentRow > 1
        onClicked: foot.turn(-1)
    }
    IconButton {
        visible: !foot.finding
        glyph: "chevron-right"
        label: qsTr("Next page")
        onClicked: foot.turn(1)
    }
    Field {
        id: words
        visible: foot.finding
        label: qsTr("Find in this page")
        placeholder: qsTr("Find in this page")
        glyph: "search"
        implicitHeight: Theme.px(28)
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.px(220)
        onTextChanged: foot.page.find = text
        Keys.onReturnPressed: event => foot.page.findNext(event.modifiers & Qt.ShiftModifier ? -1 : 1)
        Keys.onEscapePressed: foot.endFind()
    }
    Words {
        visible: foot.finding && words.text.length > 0
        text: foot.page.found > 0 ? qsTr("%1 of %2").arg(foot.page.foundAt).arg(foot.page.found) : qsTr("not on this page")
        color: foot.page.found > 0 ? Theme.muted : Theme.partly
        font.pixelSize: Theme.sSmall
    }
    IconButton {
        visible: foot.finding
        glyph: "chevron-up"
        label: qsTr("Previous match")
        enabled: foot.page.found > 0
        onClicked: foot.page.findNext(-1)
    }
    IconButton {
        visible: foot.finding
        glyph: "chevron-down"
        label: qsTr("Next match")
        enabled: foot.page.found > 0
        onClicked: foot.page.findNext(1)
    }
    IconButton {
        visible: foot.finding
        glyph: "close"
        label: qsTr("Close find")
        onClicked: foot.endFind()
    }
    Item {
        Layout.fillWidth: true
    }
    IconButton {
        visible: !foot.finding
        glyph: "search"
        label: qsTr("Find in this page (Ctrl F)")
        Accessible.name: qsTr("Find in page")
        enabled: foot.page.open
        onClicked: foot.find()
    }
    IconButton {
        visible: !foot.narrow
        glyph: "minus"
        label: qsTr("Smaller")
        enabled: foot.page.zoom > 70
        onClicked: foot.page.zoom -= 10
    }
    Words {
        visible: !foot.narrow
        text: qsTr("%1 %").arg(foot.page.zoom)
        color: Theme.muted
        font.family: Theme.mono
        font.pixelSize: Theme.sSmall
        horizontalAlignment: Text.AlignHCenter
        Layout.minimumWidth: Theme.px(44)
    }
    IconButton {
        visible: !foot.narrow
        glyph: "plus"
        label: qsTr("Larger")
        enabled: foot.page.zoom < 200
        onClicked: foot.page.zoom += 10
    }
}

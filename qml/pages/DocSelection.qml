// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// What can be done with the words that are selected; appears under them.
Rectangle {
    id: pop

    required property DeskViewModel desk
    required property DocText text
    required property Item within
    readonly property Worksheet sheet: desk.worksheet
    readonly property color ink: Theme.dark ? "#1D2330" : "#FFFFFF"
    property bool settled: false

    function cite() {
        if (!text.selected || !desk.page.holdsWords(text.selectionStart, text.selectionEnd))
            return;
        if (sheet.citeVerb.length === 0)
            return;
        if (sheet.current.length === 0 && !sheet.citesAlone)
            lines.open();
        else
            finish();
    }

    function finish() {
        if (desk.cite(text.selectionStart, text.selectionEnd))
            text.deselect();
        text.forceActiveFocus();
    }

    function citeMore() {
        if (sheet.citeMoreVerb.length === 0 || !text.selected || !desk.page.holdsWords(text.selectionStart, text.selectionEnd))
            return;
        if (desk.citeMore(text.selectionStart, text.selectionEnd))
            text.deselect();
        text.forceActiveFocus();
    }

    function lookUp() {
        desk.lookUp(text.selectedText);
    }

    function place() {
        const end = text.positionToRectangle(text.selectionEnd);
        const start = text.positionToRectangle(text.selectionStart);
        const middle = start.y === end.y ? (start.x + end.x) / 2 : end.x;
        const corner = text.mapToItem(parent, middle, end.y + end.height);
        x = Math.max(within.x, Math.min(corner.x - width / 2, within.x + within.width - width));
        y = corner.y + 4;
    }

    visible: settled && text.selected && sheet !== null && (sheet.citeVerb.length > 0 || sheet.takesCodes)
    z: 5
    width: row.implicitWidth + Theme.px(8)
    height: row.implicitHeight + Theme.px(6)
    radius: 7
    color: Theme.dark ? "#E7EAEE" : "#1D2330"
    onVisibleChanged: if (visible)
        place()
    onWidthChanged: if (visible)
        place()

    Connections {
        target: pop.text
        function onSelectionEndChanged() {
            pop.settled = false;
            wait.restart();
        }
        function onSelectionStartChanged() {
            pop.settled = false;
            wait.restart();
        }
        function onCiteAsked() {
            pop.cite();
        }
        function onCiteMoreAsked() {
            pop.citeMore();
        }
        function onLookUpAsked() {
            pop.lookUp();
        }
    }
    Timer {
        id: wait
        interval: 180
        onTriggered: pop.settled = true
    }
    Row {
        id: row
        anchors.centerIn: parent
        spacing: 2
        DocSelectionButton {
            readonly property string verb: pop.sheet ? pop.sheet.citeVerb : ""
            visible: verb.length > 0
            text: pop.sheet && pop.sheet.currentText.length > 0 && !pop.sheet.citesAlone ? qsTr("%1 · %2").arg(verb).arg(pop.sheet.currentText) : verb
            keys: "E"
            ink: pop.ink
            Accessible.name: verb
            onClicked: pop.cite()
        }
        DocSelectionButton {
            visible: text.length > 0
            text: pop.sheet ? pop.sheet.citeMoreVerb : ""
            keys: "P"
            ink: pop.ink
            onClicked: pop.citeMore()
        }
        DocSelectionButton {
            visible: pop.sheet !== null && pop.sheet.takesCodes
            text: qsTr("Look up")
            keys: "L"
            ink: pop.ink
            onClicked: pop.lookUp()
        }
    }
    DocLineMenu {
        id: lines
        y: pop.height + 4
        sheet: pop.sheet
        onChosen: pop.finish()
        onClosed: pop.text.forceActiveFocus()
    }
}

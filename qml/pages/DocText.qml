// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// The words of a page, to be read and selected with mouse or keyboard: E cites the selection, P adds it to what was
// cited before, L looks it up.
TextEdit {
    id: text

    required property DocumentPage page
    required property DeskViewModel desk
    readonly property bool selected: selectionEnd > selectionStart

    signal leanTo(rect area)
    signal citeAsked
    signal citeMoreAsked
    signal lookUpAsked

    readOnly: true
    selectByMouse: true
    selectByKeyboard: true
    persistentSelection: true
    activeFocusOnTab: true
    textFormat: TextEdit.RichText
    wrapMode: TextEdit.Wrap
    color: Theme.ink
    selectionColor: Theme.selection
    selectedTextColor: Theme.ink
    font.family: Theme.serif
    Accessible.role: Accessible.EditableText
    Accessible.name: qsTr("Document text")
    Accessible.readOnly: true
    Accessible.multiLine: true

    Component.onCompleted: page.attach(textDocument)
    onActiveFocusChanged: cursorVisible = activeFocus
    onCursorRectangleChanged: if (activeFocus)
        leanTo(cursorRectangle)
    Keys.onPressed: event => {
        if (event.modifiers !== Qt.NoModifier && event.modifiers !== Qt.ShiftModifier)
            return;
        if (event.key === Qt.Key_E && selected) {
            citeAsked();
            event.accepted = true;
        } else if (event.key === Qt.Key_P && selected) {
            citeMoreAsked();
            event.accepted = true;
        } else if (event.key === Qt.Key_L && selected) {
            lookUpAsked();
            event.accepted = true;
        } else if (event.key === Qt.Key_Escape && selected) {
            deselect();
            event.accepted = true;
        }
    }
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    ShortcutPass {
        target: text
    }
    Connections {
        target: text.page
        function onReveal(from: int, to: int) {
            const start = text.positionToRectangle(from);
            const end = text.positionToRectangle(to);
            text.leanTo(Qt.rect(0, start.y, text.width, end.y + end.height - start.y));
        }
        function onChanged() {
            text.deselect();
            text.cursorPosition = 0;
        }
    }

    // Under the letters.
    Repeater {
        model: text.page.marks
        delegate: Rectangle {
            id: mark
            required property real fromLeft
            required property real fromTop
            required property real wide
            required property real high
            required property string kind
            readonly property bool cited: kind === "evidence" || kind === "current"

            // A black bar lies over the letters.
            z: kind === "covered" ? 1 : -1
            x: fromLeft - (cited ? 1 : 0)
            y: fromTop
            width: wide + (cited ? 2 : 0)
            height: high
            color: kind === "covered" ? Theme.bar : cited ? Theme.evidence : kind === "rule" ? Theme.line : kind === "headRule" ? Theme.lineStrong : kind === "found" ? Theme.accentSoft : kind === "foundNow" ? Theme.selection : "transparent"
            border.width: kind === "shown" || kind === "foundNow" ? 1 : 0
            border.color: Theme.accent

            Rectangle {
                visible: mark.cited
                anchors.fill: parent
                color: Theme.evidenceLine
                opacity: mark.kind === "current" ? 0.3 : 0
            }
            Rectangle {
                visible: mark.cited
                y: parent.height - height
                width: parent.width
                height: mark.kind === "current" ? 3 : 2
                color: Theme.evidenceLine
            }
        }
    }
}

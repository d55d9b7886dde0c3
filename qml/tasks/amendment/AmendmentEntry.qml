// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// A line to type with its name above it; a day or time that no calendar has is said at once and not taken.
ColumnLayout {
    id: entry

    required property AmendmentWorksheetViewModel sheet
    property string label: ""
    property string held: ""
    property string placeholder: ""
    property bool dated: false
    property bool timed: false

    signal typed(string text)

    function show() {
        box.text = held;
    }

    spacing: Theme.px(3)
    onHeldChanged: show()
    Component.onCompleted: show()

    Words {
        text: entry.label
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        Layout.fillWidth: true
        Accessible.ignored: true
    }
    Field {
        id: box
        label: entry.label
        placeholder: entry.placeholder
        mono: entry.dated
        problem: entry.dated && entry.sheet ? entry.sheet.timeProblem(text, entry.timed) : ""
        Layout.fillWidth: true
        onEditingFinished: if (problem.length === 0 && text !== entry.held)
            entry.typed(text)
    }
    Words {
        visible: box.problem.length > 0 && !box.activeFocus
        text: box.problem
        color: Theme.wrong
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Connections {
        target: entry.sheet
        function onCurrentChanged() {
            entry.show();
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// A line to type in, with its name above it. It is taken over when it is left; what is no day or no amount is said.
ColumnLayout {
    id: entry

    required property ReleaseWorksheetViewModel sheet
    property string label: ""
    property string held: ""
    property string placeholder: ""
    property string kind: "" // "day", "money"

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
        elide: Text.ElideRight
        Layout.fillWidth: true
        Accessible.ignored: true
    }
    Field {
        id: box
        label: entry.label
        placeholder: entry.placeholder
        mono: entry.kind.length > 0
        problem: entry.kind === "day" ? entry.sheet.dayProblem(text) : entry.kind === "money" ? entry.sheet.moneyProblem(text) : ""
        Layout.fillWidth: true
        onEditingFinished: if (problem.length === 0 && text !== entry.held)
            entry.typed(text)
    }
    Words {
        visible: box.problem.length > 0 && !box.activeFocus
        text: box.problem
        color: Theme.wrong
        font.pixelSize: Theme.sLabel
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

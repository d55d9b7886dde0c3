// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The line that is being written: a new one, or the one chosen in the list. The page that lies open is chosen already.
Card {
    id: entry

    required property DeficiencyWorksheetViewModel sheet
    required property DeskViewModel desk
    readonly property bool changing: sheet && sheet.current.length > 0

    padding: Theme.px(11)
    spacing: Theme.px(7)

    function takeFocus() {
        document.forceActiveFocus(Qt.TabFocusReason);
    }

    // Takes the page that lies open, unless a line is being changed or begun.
    function follow() {
        if (!sheet)
            return;
        const open = sheet.openPage();
        if (changing || open.length === 0 || due.text.length > 0 || author.value.length > 0)
            return;
        document.take(open);
        kind.take(sheet.kindFor(open));
    }

    function clear() {
        for (const each of [document, kind, author, rule])
            each.take("");
        due.text = "";
        done.text = "";
        follow();
    }

    function load() {
        if (!changing) {
            clear();
            return;
        }
        document.take(sheet.heldDocument);
        kind.take(sheet.heldKind);
        author.take(sheet.heldAuthor);
        rule.take(sheet.heldRule);
        due.text = sheet.heldDue;
        done.text = sheet.heldCompleted;
    }

    function put() {
        const was = changing;
        if (!sheet.put(document.value, kind.value, author.value, rule.value, due.text, done.text))
            return;
        if (!was)
            clear();
        takeFocus();
    }

    Component.onCompleted: follow()

    Connections {
        target: entry.sheet
        property string loaded: ""
        function onCurrentChanged() {
            if (entry.sheet.current === loaded)
                return;
            loaded = entry.sheet.current;
            entry.load();
        }
    }
    Connections {
        target: entry.desk.page
        function onChanged() {
            entry.follow();
        }
    }

    RowLayout {
        spacing: Theme.px(8)
        SectionLabel {
            text: entry.changing ? qsTr("Change this line") : qsTr("New line")
            Layout.fillWidth: true
        }
        AppButton {
            visible: entry.changing
            text: qsTr("Leave it")
            quiet: true
            implicitHeight: Theme.px(24)
            onClicked: entry.sheet.current = ""
        }
    }
    DeficiencyPick {
        id: document
        label: qsTr("Page, order or what is missing")
        model: entry.sheet ? entry.sheet.documents : null
        Layout.fillWidth: true
        onActivated: kind.take(entry.sheet.kindFor(value))
    }
    GridLayout {
        columns: width > Theme.px(300) ? 2 : 1
        columnSpacing: Theme.px(7)
        rowSpacing: Theme.px(7)
        Layout.fillWidth: true

        DeficiencyPick {
            id: kind
            label: qsTr("What is wrong")
            model: entry.sheet ? entry.sheet.kinds : null
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        }
        DeficiencyPick {
            id: author
            label: qsTr("Who has to act")
            model: entry.sheet ? entry.sheet.authors : null
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        }
        DeficiencyPick {
            id: rule
            label: qsTr("Rule")
            model: entry.sheet ? entry.sheet.ruleNames : null
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        }
        Field {
            id: due
            label: qsTr("Due")
            placeholder: qsTr("Due: 1/31 14:05")
            mono: text.length > 0
            problem: entry.sheet ? entry.sheet.timeProblem(text) : ""
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Keys.onReturnPressed: entry.put()
            Keys.onEnterPressed: entry.put()
        }
        Field {
            id: done
            label: qsTr("Done, where it was late")
            placeholder: qsTr("Done, where late")
            mono: text.length > 0
            problem: entry.sheet ? entry.sheet.timeProblem(text) : ""
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Keys.onReturnPressed: entry.put()
            Keys.onEnterPressed: entry.put()
        }
        AppButton {
            text: entry.changing ? qsTr("Change line") : qsTr("Add line")
            glyph: entry.changing ? "edit" : "plus"
            enabled: document.value.length > 0
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onClicked: entry.put()
        }
    }
    Words {
        readonly property string problem: due.problem.length > 0 ? due.problem : done.problem
        text: problem.length > 0 ? problem : qsTr("Times as 2026-01-31 14:05 or 1/31 14:05. A day alone ends at midnight.")
        color: problem.length > 0 ? Theme.wrong : Theme.muted
        font.pixelSize: Theme.sLabel
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}

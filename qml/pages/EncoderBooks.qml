// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// What lies over the encoder while one builds a code or looks into an index or a table. Esc leads back step by step.
FocusScope {
    id: books

    required property EncoderViewModel encoder
    // "", "pcs", "tables" or "contents"
    property string shown: ""
    property string before: ""
    property string wanted: ""
    readonly property bool open: shown.length > 0

    visible: open

    signal closed

    function build(code: string) {
        if (shown !== "pcs")
            before = shown;
        wanted = code;
        shown = "pcs";
    }
    function look(table: string) {
        before = "";
        wanted = table;
        shown = "tables";
    }
    function leaf() {
        before = "";
        wanted = encoder.detail.shown && encoder.detail.systemCode === "icd10cm" ? encoder.detail.code : "";
        shown = "contents";
    }
    function back() {
        wanted = "";
        shown = before;
        before = "";
        if (shown.length === 0)
            closed();
    }
    function leave() {
        if (!open)
            return;
        before = "";
        back();
    }

    // Not Loaders: Qt 6.4's cannot make a bound component.
    Repeater {
        model: books.shown === "pcs" ? 1 : 0
        delegate: PcsPage {
            anchors.fill: parent
            focus: true
            pcs: App.pcs
            beginning: books.wanted
            Component.onCompleted: forceActiveFocus()
            onBackWanted: books.back()
            onOpenWanted: code => books.encoder.open("icd10pcs", code)
            onTakeWanted: code => {
                if (books.encoder.open("icd10pcs", code))
                    books.encoder.take();
            }
        }
    }
    Repeater {
        model: books.shown === "contents" ? 1 : 0
        delegate: ContentsPage {
            anchors.fill: parent
            focus: true
            contents: App.contents
            beginning: books.wanted
            Component.onCompleted: forceActiveFocus()
            onBackWanted: books.back()
            onCodeWanted: code => books.encoder.open("icd10cm", code)
        }
    }
    Repeater {
        model: books.shown === "tables" ? 1 : 0
        delegate: TablePage {
            anchors.fill: parent
            focus: true
            tables: App.tables
            wanted: books.wanted
            Component.onCompleted: forceActiveFocus()
            onBackWanted: books.back()
            onCodeWanted: (system, code) => books.encoder.open(system, code)
            onBuildWanted: beginning => books.build(beginning)
        }
    }
    // A code that is opened, from here or from anywhere, is to be seen.
    Connections {
        target: books.encoder.detail
        function onChanged() {
            books.leave();
        }
    }
}

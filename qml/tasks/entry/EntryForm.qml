// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The electronic form: fields in the order of the paper, and closing it.
FocusScope {
    id: view

    required property EntryWorksheetViewModel sheet
    required property bool live

    function focusFirst() {
        for (let i = 0; i < rows.count; ++i) {
            const row = rows.itemAt(i);
            if (row && row.kept.length === 0 && row.flag.length === 0) {
                row.takeFocus();
                return;
            }
        }
        if (rows.count > 0)
            rows.itemAt(0).takeFocus();
    }

    function focusField(field: string) {
        for (let i = 0; i < rows.count; ++i) {
            const row = rows.itemAt(i);
            if (row && row.field === field)
                row.takeFocus();
        }
    }

    function close() {
        // What is still being typed belongs to the form.
        const at = rows.count > 0 ? Window.activeFocusItem : null;
        closing.forceActiveFocus(Qt.OtherFocusReason);
        if (!sheet.setComplete(!sheet.complete) && at)
            at.forceActiveFocus(Qt.OtherFocusReason);
        else if (sheet.complete && sheet.position < sheet.papers)
            sheet.turn(1);
    }

    Scroller {
        id: scroller
        anchors.fill: parent

        ColumnLayout {
            x: Theme.px(14)
            width: scroller.width - 2 * x
            spacing: Theme.px(6)

            Column {
                visible: rows.count > 0
                spacing: Theme.px(6)
                Layout.fillWidth: true

                Repeater {
                    id: rows
                    model: view.sheet.fields
                    delegate: EntryFieldRow {
                        sheet: view.sheet
                        width: parent ? parent.width : 0
                        onFlagWanted: (field, label, flagged) => flagSheet.openFor(field, label, flagged)
                    }
                }
            }
            AppButton {
                id: closing
                text: view.sheet.complete ? qsTr("Reopen this form") : qsTr("Form is complete")
                keys: "Ctrl M"
                glyph: view.sheet.complete ? "unlock" : "tick"
                Layout.topMargin: Theme.px(10)
                Layout.bottomMargin: Theme.px(14)
                Layout.fillWidth: true
                onClicked: view.close()
            }
        }
    }
    EntryFlag {
        id: flagSheet
        onChosen: (field, reason) => {
            view.sheet.flag(field, reason);
            Qt.callLater(view.focusField, field);
        }
        onRejected: Qt.callLater(view.focusField, flagSheet.field) // qmllint disable
    }
    Shortcut {
        sequence: "Ctrl+M"
        enabled: view.live && !flagSheet.visible
        onActivated: view.close()
    }
    Connections {
        target: view.sheet
        function onCurrentChanged() {
            Qt.callLater(view.focusFirst); // qmllint disable
        }
    }
    Component.onCompleted: Qt.callLater(view.focusFirst) // qmllint disable
}

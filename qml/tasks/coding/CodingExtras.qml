// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What brought the patient in, and the coder's own notes. Neither is scored.
ColumnLayout {
    id: extras

    required property CodingWorksheetViewModel sheet

    spacing: Theme.px(6)

    SectionLabel {
        text: extras.sheet && extras.sheet.inpatient ? qsTr("Admitting diagnosis") : qsTr("Reason for the visit")
    }
    RowLayout {
        spacing: Theme.px(10)
        Field {
            id: first
            label: extras.sheet && extras.sheet.inpatient ? qsTr("Admitting diagnosis code") : qsTr("Reason for visit code")
            placeholder: qsTr("Code")
            mono: true
            text: extras.sheet ? extras.sheet.first : ""
            Layout.preferredWidth: Theme.px(110)
            onEditingFinished: {
                extras.sheet.setFirst(text);
                text = Qt.binding(() => extras.sheet ? extras.sheet.first : "");
            }
        }
        Words {
            text: extras.sheet ? extras.sheet.firstTitle : ""
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
    SectionLabel {
        text: qsTr("Notes")
        Layout.topMargin: Theme.px(6)
    }
    AreaField {
        id: notes
        label: qsTr("Notes")
        placeholder: qsTr("For yourself and your instructor")
        text: extras.sheet ? extras.sheet.notes : ""
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(72)
        Connections {
            target: notes.area
            function onActiveFocusChanged() {
                if (!notes.area.activeFocus && extras.sheet)
                    extras.sheet.setNotes(notes.text);
            }
        }
        Connections {
            target: extras.sheet
            function onChanged() {
                if (!notes.area.activeFocus && notes.text !== extras.sheet.notes)
                    notes.text = extras.sheet.notes;
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What came of a broken glass.
Sheet {
    id: sheet

    required property TrailViewModel trail
    property var number: 0
    property string who: ""
    property string why: ""
    property bool justified: true

    title: qsTr("Was the glass rightly broken?")
    primaryText: qsTr("Write it down")
    keepOpen: true
    primaryEnabled: note.text.trim().length > 0
    onApplied: if (trail.review(number, justified, note.text))
        close()

    function ask(number: var, who: string, why: string) {
        sheet.number = number;
        sheet.who = who;
        sheet.why = why;
        justified = true;
        note.clear();
        open();
        note.forceActiveFocus();
    }

    Words {
        text: qsTr("%1: %2. Role, place and a documented event have to agree.").arg(sheet.who).arg(sheet.why)
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Row {
        spacing: Theme.px(6)

        Chip {
            text: qsTr("Justified")
            autoExclusive: true
            checked: sheet.justified
            onClicked: sheet.justified = true
        }
        Chip {
            text: qsTr("Unfounded")
            autoExclusive: true
            checked: !sheet.justified
            onClicked: sheet.justified = false
        }
    }
    Field {
        id: note
        label: qsTr("What you found")
        placeholder: label
        maximumLength: 300
        Layout.fillWidth: true
    }
}

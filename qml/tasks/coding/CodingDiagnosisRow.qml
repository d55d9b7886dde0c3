// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// A diagnosis: Y, N, U and W set present on admission from the keyboard.
CodingRow {
    id: row

    required property string poa
    required property bool exempt
    required property bool asked
    required property string question
    required property var model

    signal askedFor

    word: qsTr("Diagnosis")
    leads: index === 0
    under: asked ? (question.length > 0 ? qsTr("Ask first: %1").arg(question) : qsTr("The provider is to be asked first")) : ""
    onKeyed: event => {
        const value = {
            [Qt.Key_Y]: "Y",
            [Qt.Key_N]: "N",
            [Qt.Key_U]: "U",
            [Qt.Key_W]: "W"
        }[event.key];
        if (value === undefined || event.modifiers !== Qt.NoModifier || !sheet.inpatient)
            return;
        sheet.setPoa(line, value);
        event.accepted = true;
    }
    tail: [
        CodingPoaButton {
            visible: row.sheet && row.sheet.inpatient
            sheet: row.sheet
            line: row.line
            poa: row.poa
            exempt: row.exempt
            called: row.called
        }
    ]
    tools: [
        AppButton {
            quiet: true
            glyph: "message"
            text: row.asked ? qsTr("Edit query") : qsTr("Query first")
            Accessible.name: qsTr("Query about %1").arg(row.called.toLowerCase())
            onClicked: row.askedFor()
        }
    ]
}

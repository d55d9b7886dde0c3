// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// A question to the provider about one diagnosis.
Sheet {
    id: query

    property CodingWorksheetViewModel sheet: null
    property string line: ""
    property string code: ""
    property bool was: false

    function openFor(line: string, code: string, asked: bool, question: string) {
        query.line = line;
        query.code = code;
        was = asked;
        first.checked = true;
        words.text = question;
        open();
        words.area.forceActiveFocus();
    }

    title: qsTr("Ask the provider about %1").arg(code)
    primaryText: qsTr("Keep")
    onAccepted: sheet.setQuery(line, first.checked, words.text)

    Toggle {
        id: first
        text: qsTr("The provider must be asked before this can be coded")
        checked: true
        Layout.fillWidth: true
    }
    Words {
        visible: query.sheet && query.sheet.inpatient
        text: qsTr("Present on admission becomes U, the record does not tell.")
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    AreaField {
        id: words
        label: qsTr("Question to the provider")
        placeholder: qsTr("Say what the record shows and ask, without leading to an answer.")
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(96)
    }
}

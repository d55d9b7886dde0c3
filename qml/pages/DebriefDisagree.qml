// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Objecting to a finding, with a citation.
Sheet {
    id: sheet

    required property DebriefViewModel debrief
    property string finding: ""

    title: qsTr("Disagree with a finding")
    primaryText: qsTr("Send")
    primaryEnabled: words.text.trim().length > 0
    keepOpen: true
    onOpened: {
        words.text = "";
        cite.text = "";
        words.area.forceActiveFocus();
    }
    onApplied: {
        if (debrief.disagree(words.text, cite.text))
            close();
    }

    function ask(title: string) {
        finding = title;
        open();
    }

    Words {
        text: sheet.finding
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Words {
        text: qsTr("What you write is added to the session and travels with its file. It changes no points by itself; the instructor sees it beside the page.")
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    AreaField {
        id: words
        label: qsTr("What you object to")
        placeholder: qsTr("What the finding misses, in a sentence or two")
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(110)
    }
    Field {
        id: cite
        label: qsTr("Citation")
        placeholder: qsTr("Guideline, policy or page, e.g. OCG I.A.19")
        Layout.fillWidth: true
    }
}

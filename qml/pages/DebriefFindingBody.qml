// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The opened part of a finding: yours and the key's, the evidence, the rule, and what was said about it.
ColumnLayout {
    id: body

    property string yours: ""
    property string key: ""
    property string rule: ""
    property string cite: ""
    property string comments: ""
    property string disagreement: ""
    property string disagreementCite: ""
    property bool own: false
    property EvidenceListModel quotes

    signal pageWanted(row: int)
    signal disagreeWanted

    spacing: Theme.px(9)

    RowLayout {
        visible: body.yours.length > 0 || body.key.length > 0
        spacing: Theme.px(10)
        Layout.fillWidth: true
        Layout.topMargin: Theme.px(6)

        DebriefAnswer {
            heading: qsTr("Yours")
            text: body.yours
            missing: qsTr("not given")
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        DebriefAnswer {
            heading: qsTr("Key")
            text: body.key
            missing: qsTr("not in the key")
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
    DebriefEvidence {
        visible: body.quotes !== null && body.quotes.count > 0
        quotes: body.quotes
        Layout.fillWidth: true
        onPageWanted: row => body.pageWanted(row)
    }
    Words {
        visible: text.length > 0
        text: body.rule.length === 0 ? "" : body.cite.length > 0 ? qsTr("%1: %2").arg(body.cite).arg(body.rule) : body.rule
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    DebriefNote {
        visible: body.comments.length > 0
        heading: qsTr("Comments")
        text: body.comments
        Layout.fillWidth: true
    }
    DebriefNote {
        visible: body.disagreement.length > 0
        heading: body.disagreementCite.length > 0 ? qsTr("You disagreed, citing %1").arg(body.disagreementCite) : qsTr("You disagreed")
        text: body.disagreement
        Layout.fillWidth: true
    }
    AppButton {
        visible: body.own
        text: qsTr("Disagree")
        glyph: "message"
        hint: qsTr("Say why, with a citation; the instructor sees both beside the page.")
        onClicked: body.disagreeWanted()
    }
}

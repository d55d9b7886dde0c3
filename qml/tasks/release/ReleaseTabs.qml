// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The steps of a request: read, check, choose pages, answer; and the policy to look things up.
RowLayout {
    id: tabs

    required property ReleaseWorksheetViewModel sheet
    required property bool live
    property string view: "papers"

    signal picked(string view)

    spacing: 0

    PageTab {
        called: qsTr("Papers")
        text: qsTr("Papers")
        checked: tabs.view === "papers"
        onClicked: tabs.picked("papers")
    }
    PageTab {
        called: qsTr("Checks")
        text: tabs.sheet && tabs.sheet.defectCount > 0 ? qsTr("Checks (%1)").arg(tabs.sheet.defectCount) : qsTr("Checks")
        checked: tabs.view === "checks"
        onClicked: tabs.picked("checks")
    }
    PageTab {
        called: qsTr("Pages")
        text: tabs.sheet && tabs.sheet.pagesLeaving > 0 ? qsTr("Pages (%1)").arg(tabs.sheet.pagesLeaving) : qsTr("Pages")
        checked: tabs.view === "pages"
        onClicked: tabs.picked("pages")
    }
    PageTab {
        called: qsTr("Answer")
        text: qsTr("Answer")
        checked: tabs.view === "answer"
        onClicked: tabs.picked("answer")
    }
    Item {
        Layout.fillWidth: true
    }
    PageTab {
        called: qsTr("Policy")
        text: qsTr("Policy")
        checked: tabs.view === "policy"
        onClicked: tabs.picked("policy")
    }
    Shortcut {
        sequence: "Ctrl+1"
        enabled: tabs.live
        onActivated: tabs.picked("papers")
    }
    Shortcut {
        sequence: "Ctrl+2"
        enabled: tabs.live
        onActivated: tabs.picked("checks")
    }
    Shortcut {
        sequence: "Ctrl+3"
        enabled: tabs.live
        onActivated: tabs.picked("pages")
    }
    Shortcut {
        sequence: "Ctrl+4"
        enabled: tabs.live
        onActivated: tabs.picked("answer")
    }
    Shortcut {
        sequence: "Ctrl+5"
        enabled: tabs.live
        onActivated: tabs.picked("policy")
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The page that lies open as its reader will get it: bars of one width, and nothing under them.
Sheet {
    id: view

    required property DeidentifyWorksheetViewModel sheet

    function begin() {
        if (sheet.layPreview())
            open();
    }

    title: qsTr("What remains")
    bodyWidth: Theme.px(720)
    primaryText: sheet && sheet.openLooked ? qsTr("Close") : qsTr("Looked through")
    secondaryText: sheet && sheet.openLooked ? "" : qsTr("Close")
    onOpened: paper.scroller.forceActiveFocus()
    onAccepted: if (!sheet.openLooked)
        sheet.toggleLooked()

    Words {
        text: qsTr("Read it as somebody who wants to know whose it is.")
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    PaperView {
        id: paper
        document: view.sheet.preview
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(430)
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Puts other words in the place of those that are marked. The desk lets it be done, and the history shows who did it.
Sheet {
    id: overwrite

    required property AmendmentWorksheetViewModel sheet

    function openFor(words: string) {
        before.text = words;
        after.text = words;
        open();
    }

    title: qsTr("Edit the text of the page")
    primaryText: qsTr("Save")
    primaryEnabled: after.text !== before.text
    onOpened: after.area.forceActiveFocus()
    onAccepted: sheet.overwrite(after.text)

    Words {
        text: qsTr("Stands there now")
        color: Theme.muted
        font.pixelSize: Theme.sSmall
    }
    Words {
        id: before
        font.family: Theme.serif
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    AreaField {
        id: after
        label: qsTr("New text")
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(90)
    }
    Words {
        text: qsTr("A new version is made under your name; the one before it is kept.")
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}

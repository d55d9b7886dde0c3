// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// Sets, changes or takes away a passphrase: ask() and then applied() with `old` and `fresh`; done() when it was taken.
Sheet {
    id: sheet

    property bool isSet: false
    readonly property alias old: oldField.text
    readonly property alias fresh: freshField.text

    primaryText: freshField.text.length === 0 && isSet ? qsTr("Take it away") : qsTr("Keep")
    keepOpen: true
    primaryEnabled: freshField.text === againField.text && (isSet || freshField.text.length >= 8) && (freshField.text.length === 0 || freshField.text.length >= 8)

    function ask() {
        empty();
        open();
        (isSet ? oldField : freshField).forceActiveFocus();
    }

    function done() {
        empty();
        close();
    }

    function empty() {
        oldField.clear();
        freshField.clear();
        againField.clear();
    }

    onRejected: empty()

    Words {
        text: qsTr("Eight characters or more. It is kept as a hash only: nobody can tell you what it was.")
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    SecretField {
        id: oldField
        visible: sheet.isSet
        label: qsTr("Passphrase until now")
        placeholder: label
        Layout.fillWidth: true
        Keys.onReturnPressed: freshField.forceActiveFocus()
        Keys.onEnterPressed: freshField.forceActiveFocus()
    }
    SecretField {
        id: freshField
        label: sheet.isSet ? qsTr("New passphrase, empty to take it away") : qsTr("Passphrase")
        placeholder: label
        Layout.fillWidth: true
        Keys.onReturnPressed: againField.forceActiveFocus()
        Keys.onEnterPressed: againField.forceActiveFocus()
    }
    SecretField {
        id: againField
        label: qsTr("The same once more")
        placeholder: label
        problem: text.length > 0 && text !== freshField.text ? qsTr("It differs from the one above") : ""
        Layout.fillWidth: true
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A line for a passphrase: what is typed shows as dots. Qt keeps back the accessible name of such a line, lest it be
// read out with what was typed; what it is for is told by its description.
Field {
    id: field

    echoMode: TextInput.Password
    inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
    maximumLength: 200
    Accessible.description: field.problem.length > 0 ? qsTr("%1. %2").arg(field.label).arg(field.problem) : field.label
}

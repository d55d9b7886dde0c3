// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// Why a field cannot be keyed: one key for each reason.
Sheet {
    id: flag

    property string field: ""
    property bool flagged: false

    signal chosen(string field, string reason)

    function openFor(name: string, label: string, isFlagged: bool) {
        field = name;
        title = qsTr("%1 cannot be keyed").arg(label);
        flagged = isFlagged;
        open();
        reasons.itemAt(0).forceActiveFocus(Qt.TabFocusReason);
    }

    function choose(reason: string) {
        close();
        chosen(field, reason);
    }

    primaryText: ""
    bodyWidth: Theme.px(400)

    Words {
        text: qsTr("A flag asks whoever filled in the form; nothing is guessed.")
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Repeater {
        id: reasons
        model: [
            {
                "reason": "illegible",
                "text": qsTr("It cannot be read"),
                "key": "I"
            },
            {
                "reason": "missing",
                "text": qsTr("The paper leaves it empty"),
                "key": "M"
            },
            {
                "reason": "conflict",
                "text": qsTr("The paper says two things"),
                "key": "C"
            }
        ]
        delegate: AppButton {
            required property var modelData
            text: modelData.text
            keys: modelData.key
            Layout.fillWidth: true
            onClicked: flag.choose(modelData.reason)
        }
    }
    AppButton {
        visible: flag.flagged
        text: qsTr("Take the flag away")
        keys: "Del"
        Layout.fillWidth: true
        onClicked: flag.choose("")
    }
    Shortcut {
        sequence: "I"
        enabled: flag.visible
        onActivated: flag.choose("illegible")
    }
    Shortcut {
        sequence: "M"
        enabled: flag.visible
        onActivated: flag.choose("missing")
    }
    Shortcut {
        sequence: "C"
        enabled: flag.visible
        onActivated: flag.choose("conflict")
    }
    Shortcut {
        sequence: "Delete"
        enabled: flag.visible && flag.flagged
        onActivated: flag.choose("")
    }
}

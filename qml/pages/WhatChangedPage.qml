// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Two editions of a code system side by side: what is new, gone and renamed, and whom it concerns. Lies over the encoder.
FocusScope {
    id: page

    required property WhatChangedViewModel changes

    signal backWanted
    signal codeWanted(system: string, code: string)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("What changed")
    Keys.onEscapePressed: page.backWanted()
    // What is read is large: it is let go as soon as nobody looks.
    onVisibleChanged: {
        if (visible)
            changes.open();
        else
            changes.close();
        list.reached = false;
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.desk
    }
    TopBar {
        id: bar
        width: parent.width
        title: qsTr("What changed")

        AppButton {
            text: qsTr("Back to the encoder")
            keys: qsTr("Esc")
            onClicked: page.backWanted()
        }
    }
    RowLayout {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 0
        visible: page.changes.systemCount > 0

        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: true

            WhatChangedHead {
                changes: page.changes
                Layout.fillWidth: true
                onListWanted: list.takeFocus()
            }
            Divider {
                Layout.fillWidth: true
            }
            WhatChangedList {
                id: list
                visible: page.changes.state === "ready"
                changes: page.changes
                focus: true
                Layout.fillWidth: true
                Layout.fillHeight: true
                onCodeWanted: code => page.codeWanted(page.changes.system, code)
            }
            Item {
                visible: !list.visible
                Layout.fillWidth: true
                Layout.fillHeight: true
                WhatChangedWaiting {
                    anchors.fill: parent
                    changes: page.changes
                }
            }
        }
        Divider {
            vertical: true
            Layout.fillHeight: true
        }
        WhatChangedSide {
            changes: page.changes
            Layout.fillHeight: true
            Layout.preferredWidth: Math.min(Theme.px(300), page.width * 0.3)
            Layout.maximumWidth: page.width * 0.3
            onRowWanted: code => list.reveal(code)
        }
    }
    WhatChangedWaiting {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: page.changes.systemCount === 0
        changes: page.changes
    }
    // Where the keyboard is not yet anywhere else, it goes to the list as soon as there is one.
    Connections {
        target: page.changes
        function onChanged() {
            if (page.activeFocus && page.changes.state === "ready" && !list.reached) {
                list.reached = true;
                list.takeFocus();
            }
        }
    }
}

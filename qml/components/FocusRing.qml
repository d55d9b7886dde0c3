// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Shows where the keyboard is; lies around its parent.
Rectangle {
    property bool shown: false

    anchors.fill: parent
    anchors.margins: -3
    visible: shown
    color: "transparent"
    border.width: 2
    border.color: Theme.accent
    radius: Theme.rControl + 3
    z: 10
}

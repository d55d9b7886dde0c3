// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A hairline; `vertical` for one between columns.
Rectangle {
    property bool vertical: false

    implicitWidth: 1
    implicitHeight: 1
    color: Theme.line
    Accessible.ignored: true
}

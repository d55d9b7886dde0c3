// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A held line with its label above it.
FocusScope {
    id: entry

    property string label: ""
    property alias called: box.label
    property alias placeholder: box.placeholder
    property alias held: box.held
    property alias text: box.text
    property alias problem: box.problem
    property alias readOnly: box.readOnly
    property alias mono: box.mono

    signal picked(string text)
    signal accepted

    implicitWidth: Theme.px(200)
    implicitHeight: box.y + box.implicitHeight

    Words {
        id: words
        width: entry.width
        text: entry.label
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    HeldField {
        id: box
        y: words.implicitHeight + Theme.px(2)
        width: entry.width
        label: entry.label
        focus: true
        onPicked: text => entry.picked(text)
        onAccepted: if (problem.length === 0)
            entry.accepted()
        onActiveFocusChanged: if (activeFocus)
            selectAll()
    }
}

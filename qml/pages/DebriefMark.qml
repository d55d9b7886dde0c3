// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A highlight under the text of a page, or a line of a table.
Rectangle {
    id: mark

    required property real fromLeft
    required property real fromTop
    required property real wide
    required property real high
    required property string kind
    property real originX: 0
    property real originY: 0
    readonly property bool line: kind === "rule" || kind === "headRule"

    x: originX + fromLeft
    y: originY + fromTop
    width: wide
    height: high
    readonly property bool differs: kind === "differs"

    color: kind === "headRule" ? Theme.lineStrong : kind === "rule" ? Theme.line : differs ? Theme.noteSoft : Theme.evidence
    Accessible.ignored: true

    Rectangle {
        visible: !mark.line
        anchors.bottom: parent.bottom
        width: parent.width
        height: 2
        color: mark.differs ? Theme.note : Theme.evidenceLine
    }
}

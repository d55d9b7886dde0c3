// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// What is said of a field, and with the pointer the two ways to say it; the keyboard has Y and E.
Row {
    id: judge

    required property string label
    required property string judged
    required property bool twice
    required property bool offered

    signal confirmed
    signal marked

    spacing: Theme.px(2)

    IconButton {
        visible: judge.offered && !judge.twice
        glyph: "tick"
        label: qsTr("Right: %1").arg(judge.label)
        implicitWidth: Theme.px(26)
        implicitHeight: Theme.px(22)
        size: Theme.px(15)
        ink: judge.judged === "confirmed" ? Theme.right : Theme.muted
        focusPolicy: Qt.NoFocus
        onClicked: judge.confirmed()
    }
    IconButton {
        visible: judge.offered
        glyph: judge.twice ? "compare" : "cross"
        label: judge.twice ? qsTr("Settle: %1").arg(judge.label) : qsTr("Error: %1").arg(judge.label)
        implicitWidth: Theme.px(26)
        implicitHeight: Theme.px(22)
        size: Theme.px(15)
        ink: judge.judged === "marked" ? Theme.wrong : Theme.muted
        focusPolicy: Qt.NoFocus
        onClicked: judge.marked()
    }
}

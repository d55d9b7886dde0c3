// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A row of the table of attempts.
T.AbstractButton {
    id: row

    required property int index
    required property string session
    required property string name
    required property string title
    required property string when
    required property string percent
    required property string change
    required property bool passed
    property bool ringed: false

    implicitHeight: implicitContentHeight
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: name
    Accessible.description: qsTr("%1, %2 percent, %3").arg(when).arg(percent).arg(passed ? qsTr("passed") : qsTr("not passed"))
    Accessible.onPressAction: row.clicked()

    contentItem: ProgressRow {
        title: row.title
        when: row.when
        percent: row.percent
        change: row.change
        standing: row.passed ? qsTr("passed") : qsTr("not passed")
        outcome: row.passed ? "right" : "wrong"
    }
    background: Rectangle {
        color: row.hovered || row.ringed ? Theme.hover : Theme.paper
        border.width: row.ringed ? 2 : 0
        border.color: Theme.accent
    }
}

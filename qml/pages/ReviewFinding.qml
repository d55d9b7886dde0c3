// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A row of the findings table.
T.AbstractButton {
    id: row

    required property int index
    required property string name
    required property string title
    required property string criterion
    required property string outcome
    required property string yours
    required property string key
    required property string cite
    required property string automatic
    required property string points
    required property bool overridden
    required property string disagreement
    property bool chosen: false
    property bool ringed: false

    implicitHeight: implicitContentHeight
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: name
    Accessible.description: overridden ? qsTr("%1. Automatic %2, now %3 by override.").arg(title).arg(automatic).arg(points) : qsTr("%1. %2 points.").arg(title).arg(points)
    Accessible.selected: chosen
    Accessible.onPressAction: row.clicked()

    contentItem: ReviewCells {
        finding: row.criterion.length > 0 ? row.criterion : row.title
        detail: row.chosen ? Array.of(row.title, row.cite).filter(part => part.length > 0).join(" · ") : ""
        outcome: row.outcome
        yours: row.yours
        key: row.key
        automatic: row.automatic
        now: row.points.split(" / ")[0]
        overridden: row.overridden
        disputed: row.disagreement.length > 0
        chosen: row.chosen
    }
    background: Rectangle {
        color: row.chosen ? Theme.accentSoft : row.hovered ? Theme.hover : "transparent"
        border.width: row.ringed ? 2 : 0
        border.color: Theme.accent
    }
}

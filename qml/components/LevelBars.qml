// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// How hard an exercise is: one to four bars.
Row {
    id: bars

    property int level: 1
    property string label: ""

    spacing: 3
    Accessible.role: Accessible.StaticText
    Accessible.name: label

    Repeater {
        model: 4
        delegate: Rectangle {
            required property int index

            width: Theme.px(14)
            height: Theme.px(5)
            radius: height / 2
            color: index < bars.level ? Theme.accent : Theme.lineStrong
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// Three dots that say: under way.
Row {
    id: dots

    property color color: Theme.ink

    spacing: 3
    Accessible.ignored: true

    Repeater {
        model: 3
        delegate: Rectangle {
            id: dot
            required property int index

            width: Theme.px(5)
            height: width
            radius: width / 2
            color: dots.color
            opacity: Theme.reducedMotion ? 0.8 : 0.35

            SequentialAnimation on opacity {
                running: dots.visible && !Theme.reducedMotion
                loops: Animation.Infinite
                PauseAnimation {
                    duration: dot.index * 140
                }
                NumberAnimation {
                    to: 1
                    duration: 160
                }
                NumberAnimation {
                    to: 0.35
                    duration: 160
                }
                PauseAnimation {
                    duration: (2 - dot.index) * 140
                }
            }
        }
    }
}

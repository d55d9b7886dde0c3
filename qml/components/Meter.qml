// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A share as a bar; `mark` (0..1, none below 0) is the line to reach.
Item {
    id: meter

    property real value: 0
    property real mark: -1
    property string label: ""
    property color color: Theme.accent

    implicitWidth: Theme.px(148)
    implicitHeight: Theme.px(14)
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1, %2 percent").arg(label).arg(Math.round(value * 100))

    Rectangle {
        id: track
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Theme.px(8)
        radius: height / 2
        color: Theme.track

        Rectangle {
            width: meter.value > 0 ? Math.max(parent.height, parent.width * Math.min(1, meter.value)) : 0
            height: parent.height
            radius: parent.radius
            color: meter.color
        }
    }
    Rectangle {
        visible: meter.mark >= 0
        x: Math.round(parent.width * meter.mark)
        width: Theme.px(2) > 2 ? 2 : 1
        height: parent.height
        color: Theme.ink
    }
}

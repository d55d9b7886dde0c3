// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// Points of a finding; the automatic ones struck out beside them where an instructor changed them.
ColumnLayout {
    id: points

    property string points: ""
    property string automatic: ""
    property string cite: ""
    property real room: Theme.px(300)

    spacing: Theme.px(3)

    RowLayout {
        spacing: Theme.px(6)
        Layout.alignment: Qt.AlignRight

        Words {
            visible: points.automatic.length > 0
            text: points.automatic
            color: Theme.muted
            font.strikeout: true
            Accessible.name: qsTr("Automatic points %1").arg(points.automatic)
        }
        Words {
            text: points.points
            font.weight: Font.DemiBold
            Accessible.name: qsTr("Points %1").arg(points.points)
        }
    }
    Words {
        visible: text.length > 0
        text: points.cite
        color: Theme.muted
        font.pixelSize: Theme.sLabel
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.Wrap
        Layout.alignment: Qt.AlignRight
        Layout.maximumWidth: points.room
    }
}

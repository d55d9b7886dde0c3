// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Shapes

// The score as a ring.
Item {
    id: ring

    property real share: 0
    property string percent: ""
    readonly property int stroke: Theme.px(11)

    implicitWidth: Theme.px(104)
    implicitHeight: width
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 of 100").arg(percent)

    Shape {
        anchors.fill: parent
        layer.enabled: GraphicsInfo.api !== GraphicsInfo.Software
        layer.samples: 4

        ShapePath {
            strokeColor: Theme.track
            strokeWidth: ring.stroke
            fillColor: "transparent"
            PathAngleArc {
                centerX: ring.width / 2
                centerY: ring.height / 2
                radiusX: (ring.width - ring.stroke) / 2
                radiusY: radiusX
                startAngle: 0
                sweepAngle: 360
            }
        }
        ShapePath {
            strokeColor: ring.share > 0 ? Theme.accent : "transparent"
            strokeWidth: ring.stroke
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            PathAngleArc {
                centerX: ring.width / 2
                centerY: ring.height / 2
                radiusX: (ring.width - ring.stroke) / 2
                radiusY: radiusX
                startAngle: -90
                sweepAngle: 360 * Math.min(1, ring.share)
            }
        }
    }
    Column {
        anchors.centerIn: parent

        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            text: ring.percent
            font.pixelSize: ring.percent.length > 3 ? Theme.px(22) : Theme.px(26)
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("of 100")
            color: Theme.muted
            font.pixelSize: Theme.sLabel
            Accessible.ignored: true
        }
    }
}

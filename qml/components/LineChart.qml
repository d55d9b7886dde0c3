// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// A small line over time: `values` from 0 to 100, a dashed line at `mark`, `labels` for a screen reader and the ends.
Item {
    id: chart

    property var values: []
    property real mark: -1
    property string label: ""
    property var labels: []
    readonly property real lowestShown: lowest()
    readonly property int topMargin: Theme.px(18)
    readonly property int bottomMargin: labels.length > 0 ? Theme.px(20) : Theme.px(8)

    implicitWidth: Theme.px(350)
    implicitHeight: Theme.px(110)
    Accessible.role: Accessible.Graphic
    Accessible.name: values.length > 0 ? qsTr("%1: %2").arg(label).arg(values.map(v => Math.round(v)).join(", ")) : label

    function lowest(): real {
        let low = mark >= 0 ? mark : 100;
        for (let i = 0; i < values.length; ++i)
            low = Math.min(low, values[i]);
        return Math.max(0, Math.floor((low - 15) / 10) * 10);
    }

    function yOf(value: real): real {
        return topMargin + (height - topMargin - bottomMargin) * (100 - value) / (100 - lowestShown);
    }

    function xOf(index: int): real {
        const edge = Theme.px(6);
        return values.length < 2 ? width - edge : edge + (width - 2 * edge) * index / (values.length - 1);
    }

    function points(): var {
        const path = [];
        for (let i = 0; i < values.length; ++i)
            path.push(Qt.point(xOf(i), yOf(values[i])));
        return path;
    }

    Shape {
        anchors.fill: parent
        visible: chart.mark >= 0
        ShapePath {
            strokeColor: Theme.lineStrong
            strokeWidth: 1.5
            strokeStyle: ShapePath.DashLine
            dashPattern: [2, 2]
            fillColor: "transparent"
            startX: 0
            startY: chart.yOf(chart.mark)
            PathLine {
                x: chart.width
                y: chart.yOf(chart.mark)
            }
        }
    }
    Words {
        visible: chart.mark >= 0
        anchors.right: parent.right
        y: chart.yOf(chart.mark) - height - 1
        text: chart.mark
        color: Theme.muted
        font.pixelSize: Theme.sLabel
        Accessible.ignored: true
    }
    Shape {
        anchors.fill: parent
        visible: chart.values.length > 1
        layer.enabled: GraphicsInfo.api !== GraphicsInfo.Software
        layer.samples: 4
        ShapePath {
            strokeColor: Theme.accent
            strokeWidth: 2.2
            joinStyle: ShapePath.RoundJoin
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            PathPolyline {
                path: chart.points()
            }
        }
    }
    Rectangle {
        visible: chart.values.length > 0
        width: Theme.px(8)
        height: width
        radius: width / 2
        color: Theme.accent
        x: visible ? chart.xOf(chart.values.length - 1) - width / 2 : 0
        y: visible ? chart.yOf(chart.values[chart.values.length - 1]) - height / 2 : 0
    }
    Words {
        visible: chart.labels.length > 1
        anchors.bottom: parent.bottom
        text: chart.labels.length > 0 ? chart.labels[0] : ""
        color: Theme.muted
        font.pixelSize: Theme.sLabel
    }
    Words {
        visible: chart.labels.length > 0
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        text: chart.labels.length > 0 ? chart.labels[chart.labels.length - 1] : ""
        color: Theme.muted
        font.pixelSize: Theme.sLabel
    }
}

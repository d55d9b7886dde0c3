// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// An entry of the log.
Rectangle {
    id: row

    required property AccessLogColumns columns
    required property bool current
    required property string line
    required property string time
    required property string user
    required property string role
    required property string patient
    required property string mrn
    required property string deed
    required property string station
    required property string rules
    required property string verdict
    required property string tone
    required property bool failed
    required property string spoken

    signal clicked

    implicitHeight: Theme.px(27)
    focus: current
    color: current ? Theme.accentSoft : mouse.containsMouse ? Theme.hover : rules.length > 0 ? Theme.paper : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.selected: current
    Accessible.focusable: true
    Accessible.onPressAction: row.clicked()

    component Cell: Text {
        height: parent ? parent.height : 0
        rightPadding: Theme.px(8)
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
        textFormat: Text.PlainText
        font.family: Theme.ui
        font.pixelSize: Theme.sSmall
        color: Theme.ink
        Accessible.ignored: true
    }

    Row {
        height: row.height
        leftPadding: Theme.px(14)

        Cell {
            width: row.columns.time
            text: row.time
            color: Theme.muted
            font.family: Theme.mono
        }
        Cell {
            width: row.columns.user
            text: row.user
            font.weight: row.current ? Font.DemiBold : Font.Normal
        }
        Cell {
            width: row.columns.patient
            text: row.patient.length > 0 ? row.patient : "–"
            color: row.patient.length > 0 ? Theme.ink : Theme.faint
        }
        Cell {
            width: row.columns.deed
            text: row.deed
            color: row.failed ? Theme.wrong : Theme.muted
        }
        Cell {
            visible: row.columns.station > 0
            width: row.columns.station
            text: row.station
            color: Theme.muted
            font.family: Theme.mono
            font.pixelSize: Theme.sLabel
        }
        Cell {
            width: row.columns.rule
            text: row.rules
            color: Theme.partly
            font.family: Theme.mono
            font.weight: Font.DemiBold
        }
        Row {
            width: row.columns.said
            height: parent.height
            spacing: Theme.px(4)

            Glyph {
                visible: row.verdict.length > 0
                name: row.tone === "right" ? "tick" : row.tone === "wrong" ? "flag" : row.tone === "note" ? "message" : "half"
                color: Theme.toneInk(row.tone)
                size: Theme.px(12)
                anchors.verticalCenter: parent.verticalCenter
            }
            Cell {
                width: row.columns.said - Theme.px(18)
                text: row.verdict
                color: Theme.toneInk(row.tone)
            }
        }
    }
    Rectangle {
        visible: row.current
        width: 3
        height: parent.height
        color: Theme.accent
    }
    Rectangle {
        y: parent.height - 1
        width: parent.width
        height: 1
        color: Theme.line
        opacity: 0.6
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        onClicked: row.clicked()
    }
}

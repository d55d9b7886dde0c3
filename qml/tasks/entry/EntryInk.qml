// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// Handwriting in one field of a paper form: plain, crossed out, written over, run, or put in later with another pen.
Row {
    id: ink

    required property var strokes
    required property bool capitals
    required property color pen
    required property color otherPen
    required property real unit
    property int seed: 0

    // From the top to the line on which the letters stand.
    readonly property real rise: metrics.ascent

    spacing: 5 * unit

    FontMetrics {
        id: metrics
        font.family: ink.capitals ? Theme.capitals : Theme.running
        font.pixelSize: Math.max(6, (ink.capitals ? 17 : 20) * ink.unit)
    }
    Repeater {
        model: ink.strokes
        delegate: Item {
            id: stroke
            required property var modelData
            required property int index
            readonly property string kind: modelData.kind
            readonly property bool late: kind === "late"

            width: kind === "blot" ? blot.width : words.implicitWidth + (late ? note.implicitWidth + 4 * ink.unit : 0)
            height: words.implicitHeight
            // Characters of one word stand close, whatever was done to one of them.
            transform: Translate {
                x: -4.5 * ink.unit * ink.gluedBefore(stroke.index)
                y: stroke.late ? -6 * ink.unit : 0
            }

            Text {
                id: words
                text: stroke.kind === "blot" ? "X" : stroke.modelData.text
                opacity: stroke.kind === "blot" ? 0 : 1
                color: stroke.late ? ink.otherPen : ink.pen
                font: metrics.font
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
            Text {
                visible: stroke.kind === "over"
                x: 1.2 * ink.unit
                y: 0.8 * ink.unit
                text: stroke.modelData.also
                color: ink.pen
                font: words.font
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
            Rectangle {
                visible: stroke.kind === "struck"
                x: -2 * ink.unit
                y: words.implicitHeight * 0.54
                width: words.implicitWidth + 4 * ink.unit
                height: Math.max(1, 1.5 * ink.unit)
                color: ink.pen
                rotation: -2
            }
            Text {
                id: note
                visible: stroke.late
                x: words.implicitWidth + 4 * ink.unit
                y: words.implicitHeight * 0.2
                text: stroke.modelData.note
                color: ink.otherPen
                font.family: Theme.running
                font.pixelSize: Math.max(6, 13 * ink.unit)
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
            Item {
                id: blot
                visible: stroke.kind === "blot"
                width: stroke.kind === "blot" ? stroke.modelData.length * 8 * ink.unit : 0
                height: parent.height
                Repeater {
                    model: stroke.kind === "blot" ? stroke.modelData.length : 0
                    delegate: Rectangle {
                        required property int index
                        readonly property int turn: (index * 29 + ink.seed * 13) % 7
                        x: index * 8 * ink.unit - 3 * ink.unit
                        y: blot.height * 0.3 + turn * 0.9 * ink.unit
                        width: (11 + turn) * ink.unit
                        height: (8 + (turn * 5) % 6) * ink.unit
                        radius: height / 2
                        rotation: turn * 9 - 20
                        color: ink.pen
                        opacity: 0.42 + turn * 0.05
                    }
                }
            }
        }
    }

    // Joints of one word before a stroke; each takes back some of the row's spacing.
    function gluedBefore(index: int): int {
        let joints = 0;
        for (let i = 1; i <= index; ++i) {
            if (strokes[i].kind === "over" || strokes[i - 1].kind === "over" || strokes[i].kind === "blot")
                ++joints;
        }
        return joints;
    }
}

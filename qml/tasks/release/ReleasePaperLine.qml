// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// One line of a paper: printed, filled in by hand, a box, a signature, a seal, a stamp.
Item {
    id: line

    required property int row
    required property string kind
    required property string label
    required property string text
    required property real unit
    required property string paper
    readonly property bool card: paper === "id-card"
    readonly property bool entered: kind === "hand" || kind === "signature" || kind === "blank" || kind === "field"
    readonly property bool boxed: kind === "check" || kind === "ticked"
    readonly property bool plain: !entered && !boxed && kind !== "seal" && kind !== "stamp"
    readonly property bool head: kind === "head"
    readonly property bool centred: kind === "title" || head && (paper === "letter" || paper === "form" || paper === "court" || card)
    readonly property string typeface: paper === "fax" ? Theme.typewriter : paper === "email" ? Theme.ui : paper === "phone-note" ? Theme.running : Theme.serif

    height: entered ? entry.height : boxed ? box.height : kind === "seal" ? seal.height : kind === "stamp" ? stamp.height + 6 * unit : words.height + (head && row === 0 ? 2 : 0) * unit
    Accessible.role: Accessible.StaticText
    Accessible.name: kind === "seal" ? qsTr("Seal: %1").arg(text) : kind === "stamp" ? qsTr("Stamp: %1").arg(text) : boxed ? (kind === "ticked" ? qsTr("%1: ticked") : qsTr("%1: not ticked")).arg(label) : kind === "signature" ? qsTr("%1 signed: %2").arg(label).arg(text.length > 0 ? text : qsTr("nothing")) : entered ? qsTr("%1: %2").arg(label).arg(text.length > 0 ? text : qsTr("nothing entered")) : text

    Text {
        id: words
        visible: line.plain
        width: parent.width
        text: line.text
        topPadding: (line.kind === "body" && line.paper !== "phone-note" ? 7 : line.kind === "foot" ? 8 : line.kind === "date" || line.kind === "title" ? 8 : 0) * line.unit
        horizontalAlignment: line.centred ? Text.AlignHCenter : line.kind === "date" || line.kind === "docket" ? Text.AlignRight : Text.AlignLeft
        color: line.kind === "foot" && line.paper !== "email" ? "#1F3A93" : "#1D2330"
        font.family: line.kind === "foot" && line.paper !== "email" ? Theme.running : line.head ? Theme.serif : line.typeface
        font.weight: line.kind === "title" || line.head && line.row === 0 ? Font.Bold : Font.Normal
        lineHeight: font.family === Theme.running ? 0.78 : 1.15
        font.letterSpacing: line.head && line.row === 0 ? line.unit : 0
        font.pixelSize: Math.max(7, (line.head ? (line.card ? 12 : line.row === 0 ? 17 : 12.5) : line.typeface === Theme.running || line.kind === "foot" ? 17 : 13.5) * line.unit)
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    Item {
        id: entry
        readonly property real start: line.card ? 108 * line.unit : 0
        visible: line.entered
        x: start
        width: parent.width - start
        height: line.card ? Math.max(19 * line.unit, value.height) : Math.max(28 * line.unit, value.height + 4 * line.unit)

        TextMetrics {
            id: measured
            text: line.label
            font: name.font
        }
        Text {
            id: name
            y: line.card ? 4 * line.unit : entry.height - height - 6 * line.unit
            width: line.card ? 54 * line.unit : line.label.length === 0 ? 0 : Math.min(measured.advanceWidth + 2, entry.width * 0.46)
            text: line.label
            color: "#44505C"
            font.family: Theme.ui
            font.pixelSize: Math.max(6, (line.card ? 9 : 11) * line.unit)
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        Text {
            id: value
            x: name.width + 8 * line.unit
            y: line.card ? 1 : line.kind === "field" ? entry.height - height - 5 * line.unit : entry.height - height
            width: entry.width - x
            text: line.text
            color: line.kind === "field" ? "#1D2330" : "#1F3A93"
            font.family: line.kind === "field" ? (line.card ? Theme.mono : Theme.serif) : Theme.running
            font.pixelSize: Math.max(7, (line.kind === "signature" ? 22 : line.kind === "field" ? (line.card ? 11 : 13) : 18) * line.unit)
            lineHeight: line.kind === "field" ? 1 : 0.72
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            rotation: line.kind === "signature" ? -2 : 0
            Accessible.ignored: true
        }
        Rectangle {
            visible: !line.card && line.label.length > 0
            x: value.x
            y: entry.height - 3 * line.unit
            width: value.width
            height: Math.max(1, 0.8 * line.unit)
            color: "#9AA5B1"
        }
    }
    Row {
        id: box
        visible: line.boxed
        height: 22 * line.unit
        spacing: 8 * line.unit

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 13 * line.unit
            height: width
            color: "transparent"
            border.width: Math.max(1, line.unit)
            border.color: "#44505C"
            Text {
                anchors.centerIn: parent
                anchors.verticalCenterOffset: -2 * line.unit
                visible: line.kind === "ticked"
                text: "X"
                color: "#1F3A93"
                font.family: Theme.running
                font.pixelSize: Math.max(7, 23 * line.unit)
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: line.label
            color: "#2E3844"
            font.family: Theme.ui
            font.pixelSize: Math.max(7, 11.5 * line.unit)
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
    Rectangle {
        id: seal
        visible: line.kind === "seal"
        width: 104 * line.unit
        height: width
        radius: width / 2
        color: "transparent"
        border.width: 2 * line.unit
        border.color: "#8A6D1D"
        opacity: 0.85
        Rectangle {
            anchors.fill: parent
            anchors.margins: 6 * line.unit
            radius: width / 2
            color: "transparent"
            border.width: Math.max(1, line.unit)
            border.color: "#8A6D1D"
        }
        Text {
            anchors.centerIn: parent
            width: parent.width - 24 * line.unit
            text: line.text
            color: "#8A6D1D"
            horizontalAlignment: Text.AlignHCenter
            font.family: Theme.serif
            font.weight: Font.Bold
            font.pixelSize: Math.max(6, 10 * line.unit)
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
    Rectangle {
        id: stamp
        visible: line.kind === "stamp"
        x: parent.width - width - 4 * line.unit
        width: stamped.implicitWidth + 18 * line.unit
        height: stamped.implicitHeight + 10 * line.unit
        rotation: -4
        antialiasing: true
        color: "transparent"
        opacity: 0.72
        border.width: Math.max(1, 2 * line.unit)
        border.color: "#A8323A"
        Text {
            id: stamped
            anchors.centerIn: parent
            text: line.text
            color: "#A8323A"
            font.family: Theme.typewriter
            font.pixelSize: Math.max(6, 11 * line.unit)
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}

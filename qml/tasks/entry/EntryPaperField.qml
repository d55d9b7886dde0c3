// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// One printed line of a paper form with what is written on it, or the bar over a section.
Item {
    id: cell

    required property int index
    required property string field
    required property string heading
    required property string label
    required property int columns
    required property var strokes
    required property var boxes
    required property string said
    required property EntryWorksheetViewModel sheet
    required property real unit
    required property real pageWidth
    readonly property bool title: field.length === 0
    readonly property bool here: !title && sheet.here === field

    width: title ? pageWidth : Math.floor(pageWidth * columns / 12 * 100) / 100
    height: (title ? 26 : 45) * unit
    Accessible.role: title ? Accessible.Heading : Accessible.StaticText
    Accessible.name: title ? heading : qsTr("Paper, %1: %2").arg(label).arg(said.length > 0 ? said : qsTr("empty"))

    Rectangle {
        visible: cell.title
        y: 7 * cell.unit
        width: parent.width
        height: 17 * cell.unit
        color: "#D9DEE4"
        Text {
            x: 5 * cell.unit
            anchors.verticalCenter: parent.verticalCenter
            text: cell.heading.toUpperCase()
            color: "#2E3844"
            font.family: Theme.ui
            font.weight: Font.DemiBold
            font.letterSpacing: 0.6 * cell.unit
            font.pixelSize: Math.max(5, 9.5 * cell.unit)
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
    Rectangle {
        visible: !cell.title
        anchors.fill: parent
        color: cell.here ? "#FFF1B8" : "transparent"
        border.width: Math.max(1, 0.7 * cell.unit)
        border.color: "#9AA5B1"
    }
    Text {
        visible: !cell.title
        x: 4 * cell.unit
        y: 2 * cell.unit
        width: parent.width - 8 * cell.unit
        text: cell.label
        color: "#44505C"
        font.family: Theme.ui
        font.pixelSize: Math.max(5, 9 * cell.unit)
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    EntryInk {
        id: ink
        readonly property real room: cell.width - 12 * cell.unit
        visible: cell.strokes !== undefined && cell.strokes.length > 0
        x: 7 * cell.unit
        y: cell.height - 10 * cell.unit - rise
        strokes: cell.strokes === undefined ? [] : cell.strokes
        capitals: cell.sheet.capitals
        pen: cell.sheet.blackInk ? "#23252C" : "#1F3A93"
        otherPen: cell.sheet.blackInk ? "#1F3A93" : "#23252C"
        unit: cell.unit
        seed: cell.index
        rotation: ((cell.index * 37) % 7 - 3) * 0.3
        scale: Math.min(1, room / Math.max(1, width))
        transformOrigin: Item.Left
    }
    Row {
        visible: cell.boxes !== undefined && cell.boxes.length > 0
        x: 6 * cell.unit
        y: 23 * cell.unit
        spacing: (cell.columns > 5 ? 16 : 9) * cell.unit
        Repeater {
            model: cell.boxes
            delegate: Row {
                id: box
                required property var modelData
                required property int index
                spacing: 4 * cell.unit
                Rectangle {
                    width: 12 * cell.unit
                    height: width
                    color: "transparent"
                    border.width: Math.max(1, cell.unit)
                    border.color: "#44505C"
                    Text {
                        anchors.centerIn: parent
                        anchors.verticalCenterOffset: -2 * cell.unit
                        anchors.horizontalCenterOffset: cell.unit
                        visible: box.modelData.mark.length > 0
                        text: "X"
                        rotation: (cell.index * 31 + box.index * 17) % 20 - 10
                        color: ink.pen
                        font.family: Theme.running
                        font.pixelSize: Math.max(6, 21 * cell.unit)
                        textFormat: Text.PlainText
                        Accessible.ignored: true
                    }
                }
                Text {
                    text: box.modelData.title
                    color: "#2E3844"
                    font.family: Theme.ui
                    font.pixelSize: Math.max(5, 10 * cell.unit)
                    textFormat: Text.PlainText
                    Accessible.ignored: true
                }
            }
        }
    }
}

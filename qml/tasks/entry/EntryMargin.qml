// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// The foot of a paper form: the room for remarks with what somebody wrote there, and the stamp of the tray.
Item {
    id: margin

    required property EntryWorksheetViewModel sheet
    required property real unit

    height: Math.max(62 * unit, remarks.y + remarks.height + 6 * unit)

    Text {
        y: 6 * margin.unit
        text: qsTr("Remarks")
        color: "#44505C"
        font.family: Theme.ui
        font.pixelSize: Math.max(5, 9 * margin.unit)
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    Column {
        id: remarks
        x: 8 * margin.unit
        y: 16 * margin.unit
        width: parent.width * 0.62
        Repeater {
            model: margin.sheet.margin
            delegate: Text {
                required property string modelData
                required property int index
                width: remarks.width
                text: modelData
                rotation: index % 2 === 0 ? -0.9 : 0.7
                color: margin.sheet.blackInk ? "#1F3A93" : "#23252C"
                font.family: Theme.running
                font.pixelSize: Math.max(6, 18 * margin.unit)
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Written in the margin: %1").arg(modelData)
            }
        }
    }
    Repeater {
        model: margin.sheet.stamps
        delegate: Rectangle {
            id: stamp
            required property string modelData
            x: margin.width - width - 8 * margin.unit
            y: 14 * margin.unit
            width: words.implicitWidth + 18 * margin.unit
            height: words.implicitHeight + 10 * margin.unit
            rotation: -4
            antialiasing: true
            color: "transparent"
            opacity: 0.72
            border.width: Math.max(1, 2 * margin.unit)
            border.color: "#A8323A"
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Stamp: %1").arg(modelData)
            Text {
                id: words
                anchors.centerIn: parent
                text: stamp.modelData
                color: "#A8323A"
                font.family: Theme.typewriter
                font.pixelSize: Math.max(5, 11 * margin.unit)
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
    }
}

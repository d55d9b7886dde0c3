// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// One pair of digits of a record number, each digit on its colour, as the tabs of a filing room have them. The pair
// that is read first has its full colours; the digits are legible without any.
Row {
    id: band

    required property string pair
    // 1 is read first, 3 last.
    required property int rank
    property int cellWidth: Theme.px(14)
    property int cellHeight: Theme.px(21)
    readonly property var light: ["#EBA9A2", "#CFCBC3", "#9CC3F0", "#F5BE7C", "#C9AEEA", "#F0DE74", "#8FD6CB", "#D2B48C", "#F3B6D4", "#A6D59A"]
    readonly property var dim: ["#7A3230", "#4A4F57", "#274F80", "#7A4A14", "#51397A", "#665A12", "#1D5F57", "#5C4427", "#762F57", "#2F5E2A"]

    function ground(digit: string): color {
        const colour = Qt.color((Theme.dark ? dim : light)[Number(digit)] || "transparent");
        return Qt.rgba(colour.r, colour.g, colour.b, rank === 1 ? 1 : rank === 2 ? 0.45 : 0.0);
    }

    Repeater {
        model: band.pair.length
        delegate: Rectangle {
            id: cell
            required property int index
            readonly property string digit: band.pair.charAt(index)

            width: band.cellWidth
            height: band.cellHeight
            color: band.ground(digit)
            Text {
                anchors.centerIn: parent
                text: cell.digit
                color: Theme.ink
                font.family: Theme.mono
                font.pixelSize: Theme.sBody
                font.weight: band.rank === 1 ? Font.Bold : Font.Normal
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
    }
}

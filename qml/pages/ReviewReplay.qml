// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The session as it went: its line, the moment that is looked at, and the worksheet as it stood then.
Card {
    id: card

    required property ReviewViewModel review
    property int speed: 1
    property alias playing: timer.running

    padding: Theme.px(14)
    spacing: Theme.px(8)

    function togglePlay() {
        if (!timer.running && review.position >= review.eventCount)
            review.position = 0;
        timer.running = !timer.running;
    }

    Timer {
        id: timer
        interval: 900 / card.speed
        repeat: true
        onTriggered: {
            card.review.position = card.review.position + 1;
            if (card.review.position >= card.review.eventCount)
                stop();
        }
    }
    Connections {
        target: card.review
        function onChanged() {
            timer.stop();
        }
    }
    // Positioners: a row of Qt 6.4's layouts that takes the keys in while it is narrow leaves them where they were.
    Item {
        implicitHeight: Math.max(left.implicitHeight, right.implicitHeight)
        Layout.fillWidth: true

        Row {
            id: left
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(10)

            Words {
                id: heading
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Replay")
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            Pill {
                id: time
                anchors.verticalCenter: parent.verticalCenter
                text: card.review.momentTime
                mono: true
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(0, right.x - heading.width - time.width - 3 * left.spacing)
                text: card.review.moment
                color: Theme.muted
                elide: Text.ElideRight
            }
        }
        Row {
            id: right
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(10)

            Words {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("%1 of %2").arg(card.review.position).arg(card.review.eventCount)
                color: Theme.muted
                font.pixelSize: Theme.sSmall
            }
            IconButton {
                anchors.verticalCenter: parent.verticalCenter
                glyph: timer.running ? "pause" : "play"
                label: timer.running ? qsTr("Pause replay") : qsTr("Play replay")
                onClicked: card.togglePlay()
            }
            Chip {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("%1×").arg(card.speed)
                checkable: false
                horizontalPadding: Theme.px(9)
                Accessible.name: qsTr("Replay speed %1").arg(card.speed)
                onClicked: card.speed = card.speed >= 8 ? 1 : card.speed * 2
            }
            KeyCap {
                visible: text.length > 0 && card.width > Theme.px(560)
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Space")
            }
            KeyCap {
                visible: text.length > 0 && card.width > Theme.px(560)
                anchors.verticalCenter: parent.verticalCenter
                text: "← →"
            }
        }
    }
    ReviewLine {
        review: card.review
        Layout.fillWidth: true
        onPlayWanted: card.togglePlay()
    }
    ReviewSheet {
        lines: card.review.sheet
        Layout.fillWidth: true
    }
}

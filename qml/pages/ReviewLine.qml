// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// The line of a session's time: pages as bars, events as marks, and where the replay stands.
Item {
    id: line

    required property ReviewViewModel review
    readonly property real edge: Theme.px(7)
    readonly property real span: width - 2 * edge

    signal playWanted

    implicitWidth: Theme.px(300)
    implicitHeight: Theme.px(58)
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Replay position")
    Accessible.description: qsTr("%1, %2").arg(review.momentTime).arg(review.moment)
    Accessible.onIncreaseAction: review.position = review.position + 1
    Accessible.onDecreaseAction: review.position = review.position - 1
    Keys.onLeftPressed: review.position = review.position - 1
    Keys.onRightPressed: review.position = review.position + 1
    Keys.onSpacePressed: playWanted()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Home || event.key === Qt.Key_End) {
            review.position = event.key === Qt.Key_Home ? 0 : review.eventCount;
            event.accepted = true;
        }
    }

    function xOf(share: real): real {
        return edge + span * share;
    }

    FocusRing {
        shown: line.activeFocus
    }
    Rectangle {
        x: line.edge
        width: line.span
        y: Theme.px(34)
        height: 2
        color: Theme.lineStrong
    }
    Repeater {
        model: line.review.visits
        delegate: Item {
            id: visit
            required property string title
            required property string name
            required property real from
            required property real to

            x: line.xOf(from)
            y: Theme.px(6)
            width: Math.max(2, line.xOf(to) - x - 1)
            height: Theme.px(36)
            Accessible.role: Accessible.StaticText
            Accessible.name: visit.name

            Words {
                visible: visit.width > Theme.px(34)
                text: visit.title
                width: visit.width
                color: Theme.muted
                font.pixelSize: Theme.px(10)
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Rectangle {
                y: Theme.px(22)
                width: parent.width
                height: Theme.px(14)
                radius: 3
                color: Theme.note
                opacity: Theme.dark ? 0.5 : 0.35
            }
            HoverHandler {
                id: hover
            }
            ToolTipText {
                text: visit.name
                visible: hover.hovered
            }
        }
    }
    Repeater {
        model: line.review.timeline
        delegate: Rectangle {
            id: mark
            required property string kind
            required property string label
            required property string time
            required property real share
            readonly property bool small: kind === "page" || kind === "time" || kind === "start"

            width: small ? Theme.px(4) : Theme.px(8)
            height: width
            radius: kind === "end" ? 1 : width / 2
            x: line.xOf(share) - width / 2
            y: Theme.px(35) - height / 2
            color: kind === "refused" ? Theme.wrong : kind === "hint" || kind === "note" ? Theme.partly : kind === "lock" || small ? Theme.muted : kind === "end" ? Theme.ink : Theme.accent
            Accessible.ignored: true
        }
    }
    Rectangle {
        x: line.xOf(line.review.positionShare) - 1
        y: Theme.px(14)
        width: 2
        height: Theme.px(42)
        color: Theme.ink
    }
    MouseArea {
        anchors.fill: parent
        cursorShape: Qt.SizeHorCursor
        onPressed: event => {
            line.forceActiveFocus(Qt.MouseFocusReason);
            line.review.scrub((event.x - line.edge) / line.span);
        }
        onPositionChanged: event => line.review.scrub((event.x - line.edge) / line.span)
    }
}

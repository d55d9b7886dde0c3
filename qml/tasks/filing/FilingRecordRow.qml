// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// A record of the retention list.
FocusScope {
    id: record

    required property int index
    required property string item
    required property string kind
    required property string title
    required property string detail
    required property string who
    required property string standing
    required property string tone
    required property string due
    required property bool flag
    property bool chosen: false

    signal picked
    signal stepped(int by)

    implicitHeight: column.implicitHeight + Theme.px(12)
    activeFocusOnTab: chosen
    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: qsTr("%1. %2. %3 %4").arg(kind).arg(detail).arg(who).arg(standing)
    Accessible.focusable: true
    Accessible.selected: chosen
    Accessible.onPressAction: picked()
    Keys.onReturnPressed: picked()
    Keys.onSpacePressed: picked()
    Keys.onUpPressed: stepped(-1)
    Keys.onDownPressed: stepped(1)

    Rectangle {
        anchors.fill: parent
        radius: Theme.rControl
        color: record.chosen ? Theme.accentSoft : over.hovered ? Theme.hover : Theme.paper
        border.color: record.chosen ? Theme.accent : Theme.line
        FocusRing {
            anchors.margins: -2
            shown: record.activeFocus
        }
    }
    HoverHandler {
        id: over
    }
    TapHandler {
        onTapped: {
            record.forceActiveFocus(Qt.MouseFocusReason);
            record.picked();
        }
    }
    ColumnLayout {
        id: column
        x: Theme.px(10)
        y: Theme.px(6)
        width: parent.width - 2 * x
        spacing: Theme.px(2)

        RowLayout {
            spacing: Theme.px(6)
            Words {
                text: record.title
                font.weight: Font.Medium
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Glyph {
                visible: record.flag
                name: "tick"
                color: Theme.muted
                size: Theme.px(14)
            }
            Pill {
                visible: record.standing.length > 0
                text: record.standing
                tone: record.tone
                icon: record.tone === "wrong" ? "trash" : ""
            }
        }
        Words {
            text: record.detail
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            elide: Text.ElideRight
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Words {
            visible: text.length > 0
            text: record.who
            color: Theme.partly
            font.pixelSize: Theme.sSmall
            elide: Text.ElideRight
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
}

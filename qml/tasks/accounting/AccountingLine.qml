// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// A line of the log with what is decided about it.
T.AbstractButton {
    id: line

    required property int index
    required property string row
    required property string number
    required property string date
    required property string recipient
    required property string address
    required property string description
    required property string purpose
    required property string basis
    required property string paper
    required property string decision
    required property string said
    required property int open
    required property string spoken
    required property int numberWidth
    required property int dateWidth
    required property int saidWidth
    required property int restWidth
    required property bool current

    signal chosen
    signal stepped(int by)
    signal decided(bool include)
    signal cleared
    signal reasonWanted
    signal fieldWanted

    implicitHeight: implicitContentHeight
    focusPolicy: current || activeFocus ? Qt.StrongFocus : Qt.ClickFocus
    text: recipient
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.focusable: true
    Accessible.onPressAction: line.clicked()
    onClicked: line.chosen()
    onActiveFocusChanged: if (activeFocus)
        line.chosen()
    Keys.onPressed: event => {
        event.accepted = event.modifiers === Qt.NoModifier || event.modifiers === Qt.KeypadModifier;
        if (!event.accepted)
            return;
        switch (event.key) {
        case Qt.Key_Down:
            line.stepped(1);
            break;
        case Qt.Key_Up:
            line.stepped(-1);
            break;
        case Qt.Key_I:
            line.decided(true);
            break;
        case Qt.Key_O:
            line.decided(false);
            break;
        case Qt.Key_Delete:
            line.cleared();
            break;
        case Qt.Key_R:
        case Qt.Key_Return:
        case Qt.Key_Enter:
            line.reasonWanted();
            break;
        case Qt.Key_F:
            line.fieldWanted();
            break;
        default:
            event.accepted = false;
        }
    }

    component Cell: Column {
        id: cell
        property string first: ""
        property string second: ""
        property string blank: qsTr("blank")
        Words {
            width: cell.width
            text: cell.first.length > 0 ? cell.first : cell.blank
            color: cell.first.length > 0 ? Theme.ink : Theme.partly
            font.italic: cell.first.length === 0
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Words {
            width: cell.width
            text: cell.second
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }

    contentItem: Row {
        leftPadding: Theme.px(12)
        topPadding: Theme.px(5)
        bottomPadding: Theme.px(5)
        spacing: Theme.px(8)

        Words {
            width: line.numberWidth
            text: line.number
            color: Theme.muted
            font.family: Theme.mono
            font.pixelSize: Theme.sSmall
            Accessible.ignored: true
        }
        Words {
            width: line.dateWidth
            text: line.date.length > 0 ? line.date : qsTr("blank")
            color: line.date.length > 0 ? Theme.ink : Theme.partly
            font.family: Theme.mono
            font.pixelSize: Theme.sSmall
            font.italic: line.date.length === 0
            Accessible.ignored: true
        }
        Cell {
            width: Math.round(line.restWidth * 0.46)
            first: line.recipient
            second: line.address.length > 0 ? line.address : qsTr("address blank")
        }
        Cell {
            width: Math.round(line.restWidth * 0.54)
            first: line.description
            second: (line.purpose.length > 0 ? line.purpose : qsTr("purpose blank")) + " · " + line.basis
        }
        Column {
            width: line.saidWidth
            spacing: Theme.px(1)

            Row {
                spacing: Theme.px(5)
                Glyph {
                    name: line.decision === "in" ? "tick" : line.decision === "out" ? "minus" : "more"
                    color: line.decision === "in" ? Theme.right : line.decision === "out" ? Theme.muted : Theme.partly
                    size: Theme.px(14)
                }
                Words {
                    width: line.saidWidth - Theme.px(19)
                    text: line.said
                    color: line.decision.length > 0 ? Theme.ink : Theme.partly
                    font.pixelSize: Theme.sSmall
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
            Row {
                visible: line.paper.length > 0 || line.open > 0
                spacing: Theme.px(5)
                Glyph {
                    visible: line.paper.length > 0
                    name: "document"
                    color: Theme.muted
                    size: Theme.px(12)
                }
                Words {
                    text: line.open > 0 ? qsTr("%1 to fill in").arg(line.open) : ""
                    color: Theme.partly
                    font.pixelSize: Theme.sLabel
                    Accessible.ignored: true
                }
            }
        }
    }
    background: Rectangle {
        color: line.current ? Theme.accentSoft : line.hovered ? Theme.hover : "transparent"

        Rectangle {
            visible: line.current
            width: 3
            height: parent.height
            color: Theme.accent
        }
        Rectangle {
            y: parent.height - 1
            width: parent.width
            height: 1
            color: Theme.line
        }
        FocusRing {
            anchors.margins: 1
            shown: line.visualFocus
        }
    }
}

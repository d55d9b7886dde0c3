// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import RecordsDesk.ViewModels

// What two clerks keyed in one field, and what stands in the end: 1 and 2 keep, O keys another value, U flags.
FocusScope {
    id: row

    required property int index
    required property string pair
    required property string paper
    required property string paperTitle
    required property string label
    required property string first
    required property string second
    required property bool differs
    required property string decision
    required property string result
    required property EntryWorksheetViewModel sheet
    readonly property string spoken: qsTr("%1, %2: first %3, second %4").arg(paperName).arg(label).arg(first.length > 0 ? first : qsTr("empty")).arg(second.length > 0 ? second : qsTr("empty"))
    property bool keying: false
    property string paperName: ""

    signal stepped(int by)
    signal flagWanted(string pair, string label)

    function takeFocus() {
        grip.forceActiveFocus(Qt.TabFocusReason);
    }

    function keep(which: string) {
        sheet.settle(pair, which);
        takeFocus();
    }

    implicitHeight: body.implicitHeight + Theme.px(8)

    Rectangle {
        id: grip
        anchors.fill: parent
        radius: Theme.rControl
        color: activeFocus ? Theme.accentSoft : "transparent"
        activeFocusOnTab: true
        Accessible.role: Accessible.ListItem
        Accessible.name: row.spoken
        Accessible.description: row.decision.length === 0 ? (row.differs ? qsTr("Not settled") : qsTr("The clerks agree")) : qsTr("Stands: %1").arg(row.result.length > 0 ? row.result : qsTr("empty"))
        Accessible.focusable: true
        onActiveFocusChanged: {
            if (activeFocus)
                row.sheet.showPair(row.pair);
        }
        Keys.onPressed: event => {
            event.accepted = true;
            if (event.key === Qt.Key_1)
                row.keep("first");
            else if (event.key === Qt.Key_2)
                row.keep("second");
            else if (event.key === Qt.Key_Delete || event.key === Qt.Key_Backspace)
                row.keep("none");
            else if (event.key === Qt.Key_U || event.key === Qt.Key_F4)
                row.flagWanted(row.pair, row.label);
            else if (event.key === Qt.Key_O) {
                row.keying = true;
                other.text = "";
                other.forceActiveFocus(Qt.TabFocusReason);
            } else if (event.key === Qt.Key_Down)
                row.stepped(1);
            else if (event.key === Qt.Key_Up)
                row.stepped(-1);
            else
                event.accepted = false;
        }

        FocusRing {
            shown: grip.activeFocus
        }
        MouseArea {
            anchors.fill: parent
            onClicked: row.takeFocus()
        }
    }
    Column {
        id: body
        readonly property real part: (width - 3 * Theme.px(6)) / 4
        x: Theme.px(8)
        y: Theme.px(4)
        width: row.width - 2 * x
        spacing: Theme.px(4)

        // A plain row of fixed shares: a layout would reckon with widths that the words do not have yet.
        Row {
            width: body.width
            spacing: Theme.px(6)
            Words {
                anchors.verticalCenter: parent.verticalCenter
                width: body.part
                text: row.label
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            EntryKeep {
                anchors.verticalCenter: parent.verticalCenter
                width: body.part
                text: row.first
                chosen: row.decision === "first"
                label: qsTr("Keep the first: %1").arg(row.first)
                onClicked: row.keep("first")
            }
            EntryKeep {
                anchors.verticalCenter: parent.verticalCenter
                width: body.part
                text: row.second
                chosen: row.decision === "second"
                label: qsTr("Keep the second: %1").arg(row.second)
                onClicked: row.keep("second")
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                width: body.part
                text: row.decision.length === 0 ? (row.differs ? qsTr("open") : qsTr("agreed")) : row.result.length > 0 ? row.result : qsTr("empty")
                color: row.decision.length === 0 ? (row.differs ? Theme.partly : Theme.muted) : row.decision === "unclear" ? Theme.note : Theme.right
                font.weight: row.decision.length > 0 ? Font.DemiBold : Font.Normal
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
        Field {
            id: other
            property int strokes: 0
            visible: row.keying
            mono: true
            label: qsTr("Another value for %1").arg(row.label)
            placeholder: qsTr("What the paper says")
            problem: text.length > 0 ? row.sheet.problemOf(row.pair, text) : ""
            width: body.width
            Keys.onPressed: event => {
                event.accepted = false;
                if (event.text.length > 0)
                    ++strokes;
            }
            Keys.onEscapePressed: {
                row.keying = false;
                row.takeFocus();
            }
            onAccepted: {
                if (problem.length === 0 && row.sheet.settleOther(row.pair, text, strokes)) {
                    row.keying = false;
                    strokes = 0;
                    row.takeFocus();
                }
            }
        }
        Words {
            visible: row.keying && other.problem.length > 0
            text: other.problem
            color: Theme.wrong
            font.pixelSize: Theme.sSmall
            width: body.width
        }
    }
}

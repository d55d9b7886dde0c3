// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import RecordsDesk.ViewModels

// A field that two abstractors answered differently, and what stands in the end: 1 and 2 keep, O gives another value.
FocusScope {
    id: row

    required property int index
    required property string place
    required property string record
    required property string heading
    required property string label
    required property string first
    required property string second
    required property string firstWho
    required property string secondWho
    required property string decision
    required property string result
    required property string options
    required property ValidationWorksheetViewModel sheet
    required property bool live
    required property bool stop
    readonly property int above: head.visible ? head.implicitHeight : 0
    property bool keying: false

    signal entered
    signal stepped(int by)

    function orBlank(text: string): string {
        return text.length > 0 ? text : qsTr("blank");
    }

    function takeFocus() {
        keying = false;
        grip.forceActiveFocus(Qt.TabFocusReason);
    }

    function keep(which: string) {
        if (live)
            sheet.settle(place, which);
        takeFocus();
    }

    function key() {
        if (!live)
            return;
        keying = true;
        other.text = "";
        other.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: above + body.implicitHeight + Theme.px(12)

    SectionLabel {
        id: head
        x: Theme.px(14)
        width: row.width - 2 * x
        topPadding: Theme.px(12)
        visible: row.heading.length > 0
        text: qsTr("%1 · %2, again by %3").arg(row.heading).arg(row.firstWho).arg(row.secondWho)
    }
    Rectangle {
        id: grip
        y: row.above
        width: row.width
        height: row.height - y
        color: activeFocus ? Theme.accentSoft : "transparent"
        focus: true
        activeFocusOnTab: row.stop || activeFocus
        Accessible.role: Accessible.ListItem
        Accessible.name: qsTr("%1, %2: first %3, second %4").arg(row.sheet.batch.rowOf(row.record) + 1).arg(row.label).arg(row.orBlank(row.first)).arg(row.orBlank(row.second))
        Accessible.description: row.decision.length === 0 ? qsTr("Not settled") : qsTr("Stands: %1").arg(row.result)
        Accessible.focusable: true
        onActiveFocusChanged: {
            if (activeFocus) {
                row.sheet.current = row.record;
                row.entered();
            }
        }
        Keys.onPressed: event => {
            event.accepted = true;
            if (event.key === Qt.Key_1)
                row.keep("first");
            else if (event.key === Qt.Key_2)
                row.keep("second");
            else if (event.key === Qt.Key_Delete || event.key === Qt.Key_Backspace)
                row.keep("");
            else if (event.key === Qt.Key_O)
                row.key();
            else if (event.key === Qt.Key_Down)
                row.stepped(1);
            else if (event.key === Qt.Key_Up)
                row.stepped(-1);
            else
                event.accepted = false;
        }

        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
        }
        FocusRing {
            anchors.margins: 1
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
        x: Theme.px(14)
        y: row.above + Theme.px(6)
        width: row.width - x - Theme.px(12)
        spacing: Theme.px(5)

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
                text: row.orBlank(row.first)
                chosen: row.decision === "first"
                label: qsTr("Keep the first: %1").arg(row.orBlank(row.first))
                onClicked: row.keep("first")
            }
            EntryKeep {
                anchors.verticalCenter: parent.verticalCenter
                width: body.part
                text: row.orBlank(row.second)
                chosen: row.decision === "second"
                label: qsTr("Keep the second: %1").arg(row.orBlank(row.second))
                onClicked: row.keep("second")
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                width: body.part
                text: row.decision.length === 0 ? qsTr("open") : row.result
                color: row.decision.length === 0 ? Theme.partly : Theme.right
                font.weight: row.decision.length > 0 ? Font.DemiBold : Font.Normal
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
        Field {
            id: other
            visible: row.keying
            width: body.width
            mono: text.length > 0
            label: qsTr("Another value for %1").arg(row.label)
            placeholder: qsTr("What the source says; empty for blank")
            problem: row.keying ? row.sheet.problemOf(row.place, text) : ""
            Keys.onEscapePressed: row.takeFocus()
            onAccepted: {
                if (problem.length === 0 && row.sheet.settleOther(row.place, text))
                    row.takeFocus();
            }
        }
        Words {
            visible: row.keying && text.length > 0
            width: body.width
            text: other.problem.length > 0 ? other.problem : row.options
            color: other.problem.length > 0 ? Theme.wrong : Theme.muted
            font.pixelSize: Theme.sSmall
            wrapMode: Text.Wrap
        }
    }
}

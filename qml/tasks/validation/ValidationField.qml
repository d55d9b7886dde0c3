// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// One abstracted field: its value, the rules that it breaks, and what is said of it. Y right, E error, Del open again.
FocusScope {
    id: row

    required property int index
    required property string field
    required property string label
    required property string value
    required property string second
    required property var hits
    required property string also
    required property string judged
    required property string remark
    required property string given
    required property string trait
    required property string definition
    required property string options
    required property ValidationWorksheetViewModel sheet
    required property bool live
    required property bool stop
    readonly property string shown: value.length > 0 ? value : qsTr("blank")
    readonly property bool twice: second.length > 0
    property bool marking: false

    signal entered
    signal stepped(int by)
    signal pairWanted

    function takeFocus() {
        marking = false;
        grip.forceActiveFocus(Qt.TabFocusReason);
    }

    function confirm() {
        if (!live)
            return;
        if (twice)
            pairWanted();
        else if (sheet.confirm(field))
            stepped(1);
    }

    function openMark() {
        if (!live)
            return;
        if (twice) {
            pairWanted();
            return;
        }
        marking = true;
        panel.begin();
    }

    implicitHeight: body.implicitHeight + Theme.px(9)
    onLiveChanged: if (!live)
        marking = false

    Rectangle {
        id: grip
        anchors.fill: parent
        color: activeFocus ? Theme.accentSoft : row.marking ? Theme.paper : "transparent"
        focus: true
        activeFocusOnTab: row.stop || activeFocus
        Accessible.role: Accessible.ListItem
        Accessible.name: qsTr("%1: %2").arg(row.label).arg(row.shown)
        Accessible.description: [row.remark].concat(row.hits).concat([row.twice ? qsTr("The second abstractor has %1").arg(row.second) : "", row.definition]).filter(text => text.length > 0).join(". ") // qmllint disable
        Accessible.focusable: true
        onActiveFocusChanged: if (activeFocus)
            row.entered()
        Keys.onPressed: event => {
            event.accepted = event.modifiers === Qt.NoModifier || event.modifiers === Qt.ShiftModifier;
            if (!event.accepted)
                return;
            if (event.key === Qt.Key_Y)
                row.confirm();
            else if (event.key === Qt.Key_E || event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                row.openMark();
            else if (event.key === Qt.Key_Delete || event.key === Qt.Key_Backspace)
                row.live && row.sheet.clear(row.field);
            else if (row.live && row.twice && (event.key === Qt.Key_1 || event.key === Qt.Key_2))
                row.sheet.settle(row.sheet.current + "/" + row.field, event.key === Qt.Key_1 ? "first" : "second");
            else if (event.key === Qt.Key_Down)
                row.stepped(1);
            else if (event.key === Qt.Key_Up)
                row.stepped(-1);
            else
                event.accepted = false;
        }

        Rectangle {
            width: 3
            height: parent.height
            visible: row.judged.length > 0 || row.hits.length > 0
            color: row.judged === "marked" ? Theme.wrong : row.judged.length > 0 ? Theme.right : Theme.partly
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
        readonly property int labelWidth: Math.min(Theme.px(150), Math.round(width * 0.34))
        x: Theme.px(14)
        y: Theme.px(5)
        width: row.width - x - Theme.px(10)
        spacing: Theme.px(3)

        Item {
            width: body.width
            height: line.height

            Row {
                id: line
                width: parent.width - Theme.px(62)
                Words {
                    width: body.labelWidth
                    text: row.label
                    color: grip.activeFocus ? Theme.ink : Theme.muted
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                Column {
                    width: line.width - body.labelWidth
                    spacing: Theme.px(1)
                    Words {
                        width: parent.width
                        text: row.shown
                        color: row.value.length === 0 ? Theme.muted : row.judged === "marked" ? Theme.wrong : Theme.ink
                        font.italic: row.value.length === 0
                        font.strikeout: row.judged === "marked" && row.value.length > 0
                        font.weight: Font.DemiBold
                        wrapMode: Text.Wrap
                        Accessible.ignored: true
                    }
                    Words {
                        visible: row.twice
                        width: parent.width
                        text: qsTr("second abstractor: %1").arg(row.second)
                        color: row.judged === "settled" ? Theme.muted : Theme.partly
                        font.pixelSize: Theme.sSmall
                        wrapMode: Text.Wrap
                        Accessible.ignored: true
                    }
                }
            }
            ValidationJudge {
                id: judge
                anchors.right: parent.right
                y: -Theme.px(3)
                label: row.label
                judged: row.judged
                twice: row.twice
                offered: row.live && (grip.activeFocus || over.hovered)
                onConfirmed: row.confirm()
                onMarked: row.openMark()
            }
        }
        ValidationLine {
            visible: row.remark.length > 0
            width: body.width
            glyph: row.judged === "marked" ? "cross" : "tick"
            tone: row.judged === "marked" ? "wrong" : "right"
            text: row.remark
        }
        Repeater {
            model: row.hits
            delegate: ValidationLine {
                required property string modelData
                width: body.width
                glyph: "alert"
                tone: row.judged.length > 0 ? "plain" : "partly"
                text: modelData
            }
        }
        ValidationLine {
            visible: row.also.length > 0
            width: body.width
            glyph: "link"
            tone: "plain"
            text: qsTr("A rule that is broken at %1 speaks of this field, too").arg(row.also)
        }
        ValidationMark {
            id: panel
            visible: row.marking
            width: body.width
            sheet: row.sheet
            field: row.field
            label: row.label
            options: row.options
            trait: row.trait
            given: row.given
            onDone: row.takeFocus()
        }
    }
    HoverHandler {
        id: over
    }
    // The next record has the same rows.
    Connections {
        target: row.sheet
        function onCurrentChanged() {
            row.marking = false;
        }
    }
}

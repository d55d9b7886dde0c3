// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// One line of the worksheet: number, code, title, what must be settled; `tail` at its right, `tools` under it while it
// is chosen. Alt with Up or Down moves it, Delete removes it, F2 edits the code.
FocusScope {
    id: row

    required property CodingWorksheetViewModel sheet
    required property int index
    required property int rows
    required property string line
    required property string code
    required property string title
    required property int evidence
    required property string remark
    required property string tone
    property string kind: ""
    property string word: ""
    property string under: ""
    property bool leads: false
    property bool editing: false
    property alias tail: tailRow.data
    property alias tools: toolRow.data
    property alias more: moreColumn.data
    readonly property bool chosen: sheet && sheet.current === line
    readonly property string called: qsTr("%1 %2").arg(word).arg(index + 1)

    signal dropped(real middle)
    signal stepped(int by)
    signal removed(int row)
    signal keyed(var event)

    implicitHeight: column.implicitHeight + Theme.px(12)
    height: implicitHeight
    activeFocusOnTab: true
    z: drag.active ? 5 : 0
    transform: Translate {
        y: drag.active ? drag.activeTranslation.y : 0
    }
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1 %2").arg(called).arg(code)
    Accessible.description: remark.length > 0 ? qsTr("%1. %2").arg(title).arg(remark) : title
    Accessible.focusable: true
    Accessible.onPressAction: row.choose()
    onActiveFocusChanged: if (activeFocus)
        choose()

    function choose() {
        sheet.current = line;
    }

    function edit() {
        choose();
        editing = true;
        field.text = code;
        field.forceActiveFocus();
        field.selectAll();
    }

    function endEdit(keep: bool) {
        if (!editing)
            return;
        editing = false;
        if (keep)
            sheet.setCode(line, field.text);
        row.forceActiveFocus(Qt.TabFocusReason);
    }

    function remove() {
        const at = index;
        sheet.remove(line);
        removed(at);
    }

    Keys.onPressed: event => {
        if (editing)
            return;
        const alt = event.modifiers & Qt.AltModifier;
        event.accepted = true;
        if (event.key === Qt.Key_Up && alt)
            sheet.moveBy(line, -1);
        else if (event.key === Qt.Key_Down && alt)
            sheet.moveBy(line, 1);
        else if (event.key === Qt.Key_Up && event.modifiers === Qt.NoModifier)
            stepped(-1);
        else if (event.key === Qt.Key_Down && event.modifiers === Qt.NoModifier)
            stepped(1);
        else if (event.key === Qt.Key_Delete)
            remove();
        else if (event.key === Qt.Key_F2)
            edit();
        else {
            event.accepted = false;
            keyed(event);
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.rControl
        color: Theme.paper
        border.width: row.chosen || row.tone.length > 0 ? Math.max(1, Theme.px(15) / 10) : 1
        border.color: row.tone.length > 0 ? Theme.partly : row.chosen ? Theme.accent : Theme.line

        Rectangle {
            visible: row.leads
            x: 0
            y: 1
            width: 3
            height: parent.height - 2
            radius: 1
            color: Theme.accent
        }
        FocusRing {
            anchors.margins: -2
            shown: row.activeFocus && !row.editing
        }
    }
    TapHandler {
        onTapped: row.forceActiveFocus(Qt.MouseFocusReason)
        onDoubleTapped: row.edit()
    }

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.leftMargin: Theme.px(10)
        anchors.rightMargin: Theme.px(8)
        anchors.topMargin: Theme.px(6)
        anchors.bottomMargin: Theme.px(6)
        spacing: Theme.px(4)

        RowLayout {
            spacing: Theme.px(8)
            Layout.minimumHeight: Theme.px(30)

            Item {
                implicitWidth: Theme.px(20)
                Layout.fillHeight: true
                Text {
                    anchors.centerIn: parent
                    visible: !grip.hovered && !drag.active
                    text: row.index + 1
                    color: Theme.faint
                    font.family: Theme.ui
                    font.pixelSize: Theme.sBody
                    Accessible.ignored: true
                }
                Glyph {
                    anchors.centerIn: parent
                    visible: grip.hovered || drag.active
                    name: "grip"
                    color: Theme.muted
                    size: Theme.px(16)
                }
                HoverHandler {
                    id: grip
                    cursorShape: Qt.OpenHandCursor
                }
                DragHandler {
                    id: drag
                    target: null
                    xAxis.enabled: false
                    enabled: row.rows > 1
                    onActiveChanged: if (!active)
                        row.dropped(row.y + row.height / 2 + centroid.scenePosition.y - centroid.scenePressPosition.y)
                }
            }
            Text {
                visible: !row.editing
                text: row.code
                color: Theme.ink
                font.family: Theme.mono
                font.pixelSize: Theme.sBody
                font.weight: Font.Bold
                textFormat: Text.PlainText
                Layout.preferredWidth: Theme.px(80)
                Accessible.ignored: true
            }
            Field {
                id: field
                visible: row.editing
                mono: true
                label: qsTr("Code of %1").arg(row.called.toLowerCase())
                implicitHeight: Theme.px(28)
                Layout.preferredWidth: Theme.px(104)
                Keys.onReturnPressed: row.endEdit(true)
                Keys.onEnterPressed: row.endEdit(true)
                Keys.onEscapePressed: row.endEdit(false)
                onActiveFocusChanged: if (!activeFocus)
                    row.endEdit(true)
            }
            ColumnLayout {
                spacing: 1
                Text {
                    visible: text.length > 0
                    text: row.title
                    verticalAlignment: Text.AlignVCenter
                    Layout.fillHeight: row.under.length === 0 && row.remark.length === 0
                    color: Theme.ink
                    font.family: Theme.ui
                    font.pixelSize: Theme.sSmall
                    wrapMode: Text.Wrap
                    maximumLineCount: row.chosen ? 6 : 2
                    elide: Text.ElideRight
                    textFormat: Text.PlainText
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Text {
                    visible: text.length > 0
                    text: row.under
                    color: Theme.muted
                    font.family: Theme.ui
                    font.pixelSize: Theme.sLabel
                    elide: Text.ElideRight
                    textFormat: Text.PlainText
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Text {
                    visible: text.length > 0
                    text: row.remark
                    color: Theme.partly
                    font.family: Theme.ui
                    font.pixelSize: Theme.sSmall
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap
                    textFormat: Text.PlainText
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
            RowLayout {
                id: tailRow
                spacing: Theme.px(6)
            }
            CodingEvidenceButton {
                sheet: row.sheet
                line: row.line
                count: row.evidence
                called: row.called
            }
        }
        ColumnLayout {
            id: moreColumn
            visible: row.chosen
            spacing: Theme.px(4)
        }
        RowLayout {
            id: strip
            visible: row.chosen
            spacing: 0
            Layout.leftMargin: Theme.px(22)

            IconButton {
                glyph: "arrow-up"
                label: qsTr("Move %1 up").arg(row.called.toLowerCase())
                enabled: row.index > 0
                onClicked: row.sheet.moveBy(row.line, -1)
            }
            IconButton {
                glyph: "arrow-down"
                label: qsTr("Move %1 down").arg(row.called.toLowerCase())
                enabled: row.index + 1 < row.rows
                onClicked: row.sheet.moveBy(row.line, 1)
            }
            IconButton {
                glyph: "edit"
                label: qsTr("Edit code of %1").arg(row.called.toLowerCase())
                onClicked: row.edit()
            }
            RowLayout {
                id: toolRow
                spacing: 0
            }
            Item {
                Layout.fillWidth: true
            }
            IconButton {
                glyph: "trash"
                label: qsTr("Remove %1").arg(row.called.toLowerCase())
                onClicked: row.remove()
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// One deficiency. Enter puts it into the form, Delete takes it off the list, O opens its page.
FocusScope {
    id: row

    required property DeficiencyWorksheetViewModel sheet
    required property int index
    required property string line
    required property string kind
    required property string document
    required property string author
    required property string ruleName
    required property string due
    required property string completed
    required property string remark
    readonly property bool chosen: sheet && sheet.current === line
    readonly property string under: [kind, author, ruleName].filter(part => part.length > 0).join(" · ") // qmllint disable

    signal stepped(int by)
    signal removed(int row)
    signal edited

    implicitHeight: body.implicitHeight + Theme.px(12)
    height: implicitHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Line %1, %2, %3").arg(index + 1).arg(kind).arg(document)
    Accessible.description: [author, ruleName, due.length > 0 ? qsTr("due %1").arg(due) : "", completed.length > 0 ? qsTr("done %1").arg(completed) : "", remark].filter(part => part.length > 0).join(", ") // qmllint disable
    Accessible.focusable: true
    Accessible.onPressAction: row.edit()

    function edit() {
        sheet.current = line;
        edited();
    }

    function remove() {
        const at = index;
        if (sheet.remove(line))
            removed(at);
    }

    Keys.onPressed: event => {
        if (event.modifiers !== Qt.NoModifier && event.modifiers !== Qt.KeypadModifier)
            return;
        event.accepted = true;
        if (event.key === Qt.Key_Up)
            stepped(-1);
        else if (event.key === Qt.Key_Down)
            stepped(1);
        else if (event.key === Qt.Key_Delete)
            remove();
        else if (event.key === Qt.Key_O)
            sheet.showPage(line);
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_F2)
            edit();
        else
            event.accepted = false;
    }

    Rectangle {
        anchors.fill: parent
        color: row.chosen ? Theme.accentSoft : over.hovered ? Theme.hover : "transparent"
        radius: Theme.rControl

        FocusRing {
            anchors.margins: 1
            shown: row.activeFocus
        }
    }
    Divider {
        visible: row.index > 0
        width: parent.width
    }
    HoverHandler {
        id: over
    }
    TapHandler {
        onTapped: {
            row.forceActiveFocus(Qt.MouseFocusReason);
            row.edit();
        }
    }

    RowLayout {
        id: body
        x: Theme.px(10)
        y: Theme.px(6)
        width: row.width - Theme.px(14)
        spacing: Theme.px(8)

        ColumnLayout {
            spacing: 1
            Layout.alignment: Qt.AlignTop

            Words {
                text: row.document
                font.weight: Font.Medium
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Words {
                text: row.under
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Words {
                visible: text.length > 0
                text: row.remark
                color: Theme.partly
                font.pixelSize: Theme.sSmall
                font.weight: Font.Medium
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        GridLayout {
            columns: 2
            columnSpacing: Theme.px(5)
            rowSpacing: 1
            Layout.alignment: Qt.AlignTop

            Words {
                visible: row.due.length > 0
                text: qsTr("due")
                color: Theme.faint
                font.pixelSize: Theme.sLabel
                Accessible.ignored: true
            }
            Words {
                visible: row.due.length > 0
                text: row.due
                font.family: Theme.mono
                font.pixelSize: Theme.sLabel
                Layout.preferredWidth: Theme.px(108)
                Accessible.ignored: true
            }
            Words {
                visible: row.completed.length > 0
                text: qsTr("done")
                color: Theme.faint
                font.pixelSize: Theme.sLabel
                Accessible.ignored: true
            }
            Words {
                visible: row.completed.length > 0
                text: row.completed
                font.family: Theme.mono
                font.pixelSize: Theme.sLabel
                Layout.preferredWidth: Theme.px(108)
                Accessible.ignored: true
            }
        }
        IconButton {
            glyph: "trash"
            label: qsTr("Remove line %1").arg(row.index + 1)
            size: Theme.px(15)
            implicitWidth: Theme.px(24)
            implicitHeight: Theme.px(24)
            Layout.alignment: Qt.AlignTop
            onClicked: row.remove()
        }
    }
}

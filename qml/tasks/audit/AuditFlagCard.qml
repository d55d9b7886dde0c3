// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// One flag. K asks for its kind, 1 to 3 set its severity, a letter its path, Enter opens the page at the place, Delete
// removes it, Up and Down go to the next.
FocusScope {
    id: card

    required property AuditWorksheetViewModel sheet
    required property DeskViewModel desk
    required property int index
    required property string line
    required property string title
    required property int severity
    required property string path
    required property string pathTitle
    required property string page
    required property string words
    required property int places
    required property string note
    required property string remark
    readonly property bool chosen: sheet && sheet.current === line
    readonly property string called: qsTr("Flag %1").arg(index + 1)

    signal stepped(int by)
    signal removed(int row)
    signal kindWanted

    implicitHeight: column.implicitHeight + Theme.px(16)
    height: implicitHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1 %2").arg(called).arg(title.length > 0 ? title : page)
    Accessible.description: [page, words, severity > 0 ? qsTr("severity %1").arg(severity) : "", pathTitle, remark].filter(part => part.length > 0).join(". ") // qmllint disable
    Accessible.focusable: true
    Accessible.onPressAction: card.choose()
    onActiveFocusChanged: if (activeFocus)
        sheet.current = line

    function choose() {
        sheet.current = line;
        sheet.show(line);
    }

    function remove() {
        const at = index;
        sheet.remove(line);
        removed(at);
    }

    Keys.onPressed: event => {
        const by = {
            [Qt.Key_Up]: -1,
            [Qt.Key_Down]: 1
        }[event.key];
        const path = {
            [Qt.Key_H]: "him",
            [Qt.Key_Q]: "query",
            [Qt.Key_D]: "deficiency",
            [Qt.Key_R]: "registration",
            [Qt.Key_P]: "privacy",
            [Qt.Key_S]: "safety",
            [Qt.Key_C]: "recode"
        }[event.key];
        event.accepted = event.modifiers === Qt.NoModifier || event.modifiers === Qt.KeypadModifier;
        if (!event.accepted)
            return;
        if (by !== undefined)
            stepped(by);
        else if (path !== undefined)
            sheet.setPath(line, path);
        else if (event.key >= Qt.Key_1 && event.key <= Qt.Key_3)
            sheet.setSeverity(line, event.key - Qt.Key_0);
        else if (event.key === Qt.Key_K)
            kindWanted();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            sheet.show(line);
        else if (event.key === Qt.Key_Delete)
            remove();
        else
            event.accepted = false;
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.rControl
        color: Theme.paper
        border.width: card.chosen ? Math.max(1, Theme.px(15) / 10) : 1
        border.color: card.chosen ? Theme.accent : Theme.line

        Rectangle {
            y: 1
            width: 3
            height: parent.height - 2
            radius: 1
            color: Theme.evidenceLine
        }
        FocusRing {
            anchors.margins: -2
            shown: card.activeFocus && !editor.focused
        }
    }
    TapHandler {
        onTapped: {
            card.forceActiveFocus(Qt.MouseFocusReason);
            card.choose();
        }
    }

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.leftMargin: Theme.px(12)
        anchors.rightMargin: Theme.px(8)
        anchors.topMargin: Theme.px(8)
        anchors.bottomMargin: Theme.px(8)
        spacing: Theme.px(3)

        RowLayout {
            spacing: Theme.px(8)

            Words {
                text: card.index + 1
                color: Theme.faint
                Accessible.ignored: true
                Layout.minimumWidth: Theme.px(14)
            }
            Words {
                text: card.title.length > 0 ? card.title : qsTr("What is wrong?")
                color: card.title.length > 0 ? Theme.ink : Theme.muted
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            Pill {
                visible: card.severity > 0 && !card.chosen
                text: qsTr("Severity %1").arg(card.severity)
                tone: card.severity === 3 ? "wrong" : card.severity === 2 ? "partly" : "plain"
                Accessible.ignored: true
            }
        }
        Words {
            text: card.places > 1 ? qsTr("%1 · %2 · %3 places").arg(card.page).arg(card.words).arg(card.places) : qsTr("%1 · %2").arg(card.page).arg(card.words)
            visible: !card.chosen
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            elide: Text.ElideRight
            Accessible.ignored: true
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(22)
        }
        Words {
            visible: !card.chosen && text.length > 0
            text: card.pathTitle
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            elide: Text.ElideRight
            Accessible.ignored: true
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(22)
        }
        Words {
            visible: text.length > 0
            text: card.remark
            color: Theme.partly
            font.pixelSize: Theme.sSmall
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            Accessible.ignored: true
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(22)
        }
        AuditFlagEditor {
            id: editor
            visible: card.chosen
            sheet: card.sheet
            desk: card.desk
            line: card.line
            called: card.called
            title: card.title
            severity: card.severity
            path: card.path
            note: card.note
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(22)
            Layout.topMargin: Theme.px(4)
            onKindWanted: card.kindWanted()
            onRemoveWanted: card.remove()
        }
    }
}

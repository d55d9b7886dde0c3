// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What is settled about the chosen flag: kind, severity, path, note, and its places.
ColumnLayout {
    id: editor

    required property AuditWorksheetViewModel sheet
    required property DeskViewModel desk
    required property string line
    required property string called
    required property string title
    required property int severity
    required property string path
    required property string note
    readonly property bool focused: kind.activeFocus || noteField.activeFocus

    signal kindWanted
    signal removeWanted

    readonly property var grades: [qsTr("Low"), qsTr("Moderate"), qsTr("Safety, privacy or payment")]
    readonly property var letters: ({
            "him": "H",
            "query": "Q",
            "deficiency": "D",
            "registration": "R",
            "privacy": "P",
            "safety": "S",
            "recode": "C"
        })

    spacing: Theme.px(6)

    AppButton {
        id: kind
        text: editor.title.length > 0 ? qsTr("Change the kind") : qsTr("Choose the kind")
        Accessible.name: qsTr("Kind of %1").arg(editor.called.toLowerCase())
        Accessible.description: editor.title
        keys: "K"
        glyph: "search"
        implicitHeight: Theme.px(28)
        horizontalPadding: Theme.px(10)
        onClicked: editor.kindWanted()
    }
    SectionLabel {
        text: qsTr("How grave")
        Layout.topMargin: Theme.px(2)
    }
    Flow {
        spacing: Theme.px(6)
        Layout.fillWidth: true

        Repeater {
            model: editor.grades
            delegate: Chip {
                required property int index
                required property string modelData
                text: qsTr("%1  %2").arg(index + 1).arg(modelData)
                checkable: false
                checked: editor.severity === index + 1
                Accessible.name: qsTr("Severity %1, %2").arg(index + 1).arg(modelData.toLowerCase())
                onClicked: editor.sheet.setSeverity(editor.line, index + 1)
            }
        }
    }
    SectionLabel {
        text: qsTr("Who mends it")
        Layout.topMargin: Theme.px(2)
    }
    Flow {
        spacing: Theme.px(6)
        Layout.fillWidth: true

        Repeater {
            model: editor.sheet ? editor.sheet.paths : null
            delegate: Chip {
                required property string value
                required property var model
                text: qsTr("%1  %2").arg(editor.letters[value] ?? "").arg(model.text)
                checkable: false
                checked: editor.path === value
                Accessible.name: model.text
                onClicked: editor.sheet.setPath(editor.line, value)
            }
        }
    }
    Field {
        id: noteField
        label: qsTr("Note on %1").arg(editor.called.toLowerCase())
        placeholder: qsTr("Note: what disagrees with what")
        text: editor.note
        implicitHeight: Theme.px(30)
        Layout.fillWidth: true
        Layout.topMargin: Theme.px(2)
        onEditingFinished: editor.sheet.setNote(editor.line, text)
    }
    SectionLabel {
        text: qsTr("Where")
        Layout.topMargin: Theme.px(2)
    }
    Column {
        visible: rows.count > 0
        spacing: Theme.px(6)
        Layout.fillWidth: true

        Repeater {
            id: rows
            model: editor.visible && editor.sheet ? editor.sheet.places : null
            delegate: AuditPlaceRow {
                called: editor.called
                width: parent ? parent.width : 0
                onOpened: editor.sheet.showPlace(index)
                onRemoved: editor.sheet.removePlace(index)
            }
        }
    }
    RowLayout {
        spacing: Theme.px(4)

        AppButton {
            quiet: true
            glyph: "plus"
            text: qsTr("Add this page")
            hint: qsTr("The other page of two that disagree; words of it: select them and press P")
            Accessible.name: qsTr("Add this page to %1").arg(editor.called.toLowerCase())
            implicitHeight: Theme.px(28)
            horizontalPadding: Theme.px(8)
            enabled: editor.desk.page.open
            onClicked: editor.sheet.addPage()
        }
        Item {
            Layout.fillWidth: true
        }
        IconButton {
            glyph: "trash"
            label: qsTr("Remove %1").arg(editor.called.toLowerCase())
            onClicked: editor.removeWanted()
        }
    }
}

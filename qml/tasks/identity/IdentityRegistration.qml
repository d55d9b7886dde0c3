// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The form of a new number, in two columns.
ColumnLayout {
    id: form

    required property IdentityWorksheetViewModel sheet

    spacing: Theme.px(6)

    SectionLabel {
        text: qsTr("Or register a new person")
        Layout.topMargin: Theme.px(4)
    }
    Flow {
        id: fields
        spacing: Theme.px(6)
        Layout.fillWidth: true

        Repeater {
            model: form.sheet ? form.sheet.form : null
            delegate: ColumnLayout {
                id: entry
                required property string field
                required property string title
                required property string value
                readonly property bool broad: field === "address"
                spacing: Theme.px(1)
                width: broad ? fields.width : Math.floor((fields.width - fields.spacing) / 2)

                Words {
                    text: entry.title
                    color: Theme.muted
                    font.pixelSize: Theme.sLabel
                    Accessible.ignored: true
                }
                Field {
                    label: qsTr("Register %1").arg(entry.title.toLowerCase())
                    placeholder: entry.field === "born" ? qsTr("YYYY-MM-DD") : entry.field === "sex" ? qsTr("F, M or U") : ""
                    mono: entry.field === "born" || entry.field === "phone" || entry.field === "last4" || entry.field === "zip"
                    implicitHeight: Theme.px(27)
                    text: entry.value
                    Layout.fillWidth: true
                    onTextEdited: form.sheet.keyField(entry.field, text)
                }
            }
        }
    }
    AppButton {
        text: qsTr("Register new person")
        glyph: "plus"
        Layout.alignment: Qt.AlignRight
        Layout.topMargin: Theme.px(4)
        onClicked: form.sheet.registerNew()
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// To whom the copy goes, and the kind of identifier that words are taken out as; Alt and its letter choose it too.
ColumnLayout {
    id: kind

    required property DeidentifyWorksheetViewModel sheet
    required property bool live

    spacing: Theme.px(6)

    Words {
        visible: text.length > 0
        text: kind.sheet.recipient
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    RowLayout {
        spacing: Theme.px(8)

        Words {
            text: qsTr("Take out as")
            color: Theme.muted
        }
        Choice {
            id: choice
            label: qsTr("Take out as")
            model: kind.sheet.categories
            Layout.fillWidth: true
            Component.onCompleted: choose(kind.sheet.category)
            onActivated: kind.sheet.category = currentValue

            Connections {
                target: kind.sheet
                function onCategoryChanged() {
                    choice.choose(kind.sheet.category);
                }
            }
        }
        KeyCap {
            text: qsTr("Alt %1").arg(kind.sheet.keyOf(kind.sheet.category))
        }
    }
    Instantiator {
        model: kind.sheet.categories
        delegate: Shortcut {
            required property string value
            sequence: "Alt+" + kind.sheet.keyOf(value)
            enabled: kind.live
            onActivated: kind.sheet.category = value
        }
    }
}

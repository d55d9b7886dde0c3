// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// What can be done with a request; one of it is.
Column {
    id: choices

    required property ReleaseWorksheetViewModel sheet

    spacing: Theme.px(5)

    Words {
        width: parent.width
        text: qsTr("What is done with it")
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        Accessible.ignored: true
    }
    Flow {
        width: parent.width
        spacing: Theme.px(6)

        Repeater {
            model: choices.sheet.dispositions
            delegate: Chip {
                required property string disposition
                required property string title
                required property string about
                text: title
                checkable: false
                checked: choices.sheet.disposition === disposition
                height: Theme.controlHeight
                Accessible.role: Accessible.RadioButton
                Accessible.description: about
                onClicked: choices.sheet.setDisposition(disposition)
                onCheckedChanged: if (checked)
                    chosen.text = about
                Component.onCompleted: if (checked)
                    chosen.text = about
            }
        }
    }
    Words {
        id: chosen
        width: parent.width
        visible: choices.sheet.disposition.length > 0
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
    }
}

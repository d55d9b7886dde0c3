// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// Whether who asks, and by what right, was shown.
Column {
    id: verified

    required property ReleaseWorksheetViewModel sheet

    spacing: Theme.px(3)

    Words {
        width: parent.width
        text: qsTr("Who asks, and by what right")
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    Row {
        spacing: Theme.px(6)
        Repeater {
            model: ["yes", "no"]
            delegate: Chip {
                required property string modelData
                text: modelData === "yes" ? qsTr("Verified") : qsTr("Not verified")
                checkable: false
                checked: verified.sheet.identity === modelData
                height: Theme.controlHeight
                Accessible.role: Accessible.RadioButton
                onClicked: verified.sheet.setIdentity(modelData)
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// Why outpatient procedures are coded in a practice set.
RowLayout {
    spacing: Theme.px(4)

    Words {
        text: qsTr("CPT is not in the box")
        color: Theme.muted
        font.pixelSize: Theme.sSmall
    }
    IconButton {
        glyph: "info"
        label: qsTr("Why CPT is not in the box")
        onClicked: menu.open()

        DeskMenu {
            id: menu
            label: qsTr("About CPT")
            y: -implicitHeight - 4
            contentWidth: Theme.px(320)
            Words {
                text: qsTr("CPT is licensed by the American Medical Association, so none of it is here. Outpatient procedures use the PX practice set, invented for this program: what it trains is choosing by documentation, units and modifiers.")
                wrapMode: Text.Wrap
                lineHeight: 1.15
                Layout.margins: Theme.px(6)
                Layout.fillWidth: true
            }
        }
    }
    Item {
        Layout.fillWidth: true
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The cart beside the shelves.
ColumnLayout {
    id: cart

    required property FilingWorksheetViewModel sheet
    property string hand: ""

    signal taken(string mrn)
    signal carried(point scene, string mrn)
    signal released

    spacing: Theme.px(6)

    function focusFolder(index: int) {
        const item = folders.itemAt(Math.max(0, Math.min(index, folders.count - 1)));
        if (item)
            item.forceActiveFocus(Qt.TabFocusReason);
    }

    function focusOf(mrn: string): bool {
        for (let i = 0; i < folders.count; ++i) {
            const folder = folders.itemAt(i) as FilingCartFolder;
            if (folder && folder.item === mrn) {
                folder.forceActiveFocus(Qt.TabFocusReason);
                return true;
            }
        }
        return false;
    }

    SectionLabel {
        text: folders.count > 0 ? qsTr("Cart, %1 to file").arg(folders.count) : qsTr("Cart")
        Layout.fillWidth: true
    }
    Words {
        visible: folders.count === 0
        text: qsTr("The cart is empty.")
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Scroller {
        id: scroller
        Layout.fillWidth: true
        Layout.fillHeight: true

        Column {
            x: Theme.px(3)
            y: Theme.px(3)
            width: scroller.width - Theme.px(12)
            spacing: Theme.px(6)
            Repeater {
                id: folders
                model: cart.sheet.cart
                delegate: FilingCartFolder {
                    width: parent ? parent.width : 0
                    sheet: cart.sheet
                    inHand: cart.hand === item
                    onTaken: cart.taken(item)
                    onStepped: by => cart.focusFolder(index + by)
                    onCarried: scene => cart.carried(scene, item)
                    onReleased: cart.released()
                }
            }
        }
    }
}

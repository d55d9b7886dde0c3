// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// What can be done with a page, to choose from; `entries` are {text, value, detail}.
DeskMenu {
    id: menu

    property string heading: ""
    property var entries: []
    property string page: ""
    property Item keeper: null

    signal chosen(string page, string value)

    // Beside the slip it is about, over the worksheet `on`.
    function openFor(slip: AssemblySlip, from: Item, on: Item) {
        page = slip.page;
        keeper = from;
        const at = slip.mapToItem(on, Theme.px(30), slip.height);
        x = Math.min(at.x, on.width - width - 8);
        y = Math.max(8, Math.min(at.y, on.height - height - 8));
        open();
    }

    label: heading
    contentWidth: Theme.px(270)
    onOpened: if (rows.itemAt(0))
        rows.itemAt(0).forceActiveFocus(Qt.TabFocusReason)
    onClosed: if (keeper)
        keeper.forceActiveFocus(Qt.TabFocusReason)

    SectionLabel {
        text: menu.heading
        Layout.margins: Theme.px(6)
        Layout.fillWidth: true
    }
    Repeater {
        id: rows
        model: menu.entries
        delegate: DeskMenuItem {
            required property var modelData
            text: modelData.text
            detail: modelData.detail
            implicitHeight: implicitContentHeight + Theme.px(modelData.detail.length > 0 ? 10 : 5)
            onClicked: {
                menu.close();
                menu.chosen(menu.page, modelData.value);
            }
        }
    }
}

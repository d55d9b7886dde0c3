// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Asks for which line of the worksheet the words are evidence.
DeskMenu {
    id: menu

    property Worksheet sheet: null
    readonly property int count: sheet ? sheet.lines.count : 0

    signal chosen

    label: qsTr("Choose a line")
    contentWidth: Theme.px(320)
    onOpened: if (count > 0 && rows.itemAt(0))
        rows.itemAt(0).forceActiveFocus(Qt.TabFocusReason)

    SectionLabel {
        text: menu.count > 0 ? qsTr("Choose a line") : qsTr("No line yet")
        Layout.margins: Theme.px(6)
        Layout.fillWidth: true
    }
    Words {
        visible: menu.count === 0
        text: qsTr("Add a code to the worksheet first; then these words can be cited for it.")
        wrapMode: Text.Wrap
        color: Theme.muted
        Layout.margins: Theme.px(6)
        Layout.fillWidth: true
    }
    Repeater {
        id: rows
        model: menu.sheet ? menu.sheet.lines : null
        delegate: DeskMenuItem {
            required property string line
            required property string heading
            required property var model
            text: heading
            detail: model.text
            onClicked: {
                menu.sheet.current = line;
                menu.close();
                menu.chosen();
            }
        }
    }
}

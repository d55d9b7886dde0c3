// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// A count that opens what it counts; choosing one goes to its line.
T.AbstractButton {
    id: counted

    required property CodingWorksheetViewModel sheet
    required property LineListModel rows
    property string label: ""
    property string tone: "partly"

    readonly property int count: rows ? rows.count : 0

    visible: count > 0
    implicitWidth: implicitContentWidth
    implicitHeight: implicitContentHeight
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: counted.clicked()
    Keys.onReturnPressed: clicked()
    onClicked: list.open()
    contentItem: Pill {
        text: counted.text
        tone: counted.tone
        Accessible.ignored: true
        FocusRing {
            radius: height / 2
            shown: counted.visualFocus
        }
    }
    DeskMenu {
        id: list
        label: counted.label
        y: -implicitHeight - 6
        contentWidth: Theme.px(340)
        onOpened: if (entries.itemAt(0))
            entries.itemAt(0).forceActiveFocus(Qt.TabFocusReason)
        Repeater {
            id: entries
            model: counted.rows
            delegate: DeskMenuItem {
                required property string line
                required property string heading
                required property var model
                text: heading
                detail: model.text
                onClicked: {
                    list.close();
                    counted.sheet.current = line;
                }
            }
        }
    }
}

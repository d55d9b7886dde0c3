// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// What is still to settle, and handing in.
RowLayout {
    id: foot

    required property CodingWorksheetViewModel sheet
    required property DeskViewModel desk
    required property bool live
    readonly property int open: sheet ? sheet.remarks.count : 0

    spacing: Theme.px(8)

    T.AbstractButton {
        id: settle
        visible: foot.open > 0
        text: foot.open === 1 ? qsTr("1 thing to settle") : qsTr("%1 things to settle").arg(foot.open)
        implicitWidth: implicitContentWidth
        implicitHeight: implicitContentHeight
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Button
        Accessible.name: text
        Accessible.onPressAction: settle.clicked()
        Keys.onReturnPressed: clicked()
        onClicked: list.open()
        contentItem: Pill {
            text: settle.text
            tone: "partly"
            Accessible.ignored: true
            FocusRing {
                radius: height / 2
                shown: settle.visualFocus
            }
        }
        DeskMenu {
            id: list
            label: qsTr("Things to settle")
            y: -implicitHeight - 6
            contentWidth: Theme.px(340)
            onOpened: if (remarks.itemAt(0))
                remarks.itemAt(0).forceActiveFocus(Qt.TabFocusReason)
            Repeater {
                id: remarks
                model: foot.sheet ? foot.sheet.remarks : null
                delegate: DeskMenuItem {
                    required property string line
                    required property string heading
                    required property var model
                    text: heading
                    detail: model.text
                    onClicked: {
                        list.close();
                        foot.sheet.current = line;
                    }
                }
            }
        }
    }
    Pill {
        visible: foot.open === 0
        text: qsTr("Nothing to settle")
        tone: "right"
        icon: "tick"
    }
    Item {
        Layout.fillWidth: true
    }
    AppButton {
        text: qsTr("Submit")
        primary: true
        keys: "Ctrl ↵"
        onClicked: handIn.open()
    }
    DeskHandIn {
        id: handIn
        desk: foot.desk
    }
    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: foot.live && !handIn.opened
        onActivated: handIn.open()
    }
}

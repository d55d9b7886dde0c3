// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What is to be done, and taking back what was done.
ColumnLayout {
    id: head

    required property Worksheet sheet
    required property DeskViewModel desk
    required property bool live

    spacing: Theme.px(6)

    RowLayout {
        spacing: Theme.px(4)

        Words {
            text: head.sheet ? head.sheet.title : ""
            font.pixelSize: Theme.sTitle
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        IconButton {
            visible: !head.desk.held
            glyph: "pause"
            label: qsTr("Hold chart")
            onClicked: hold.open()
        }
        IconButton {
            glyph: "redo"
            label: qsTr("Redo")
            enabled: head.sheet && head.sheet.canRedo
            onClicked: head.sheet.redo()
        }
        AppButton {
            text: qsTr("Undo")
            keys: "Ctrl Z"
            implicitHeight: Theme.px(26)
            horizontalPadding: Theme.px(10)
            enabled: head.sheet && head.sheet.canUndo
            onClicked: head.sheet.undo()
        }
    }
    Rectangle {
        visible: head.desk.held
        color: Theme.partlySoft
        radius: Theme.rControl
        implicitHeight: heldRow.implicitHeight + Theme.px(14)
        Layout.fillWidth: true

        RowLayout {
            id: heldRow
            anchors.fill: parent
            anchors.margins: Theme.px(7)
            anchors.leftMargin: Theme.px(10)
            spacing: Theme.px(8)
            Words {
                text: qsTr("On hold: %1").arg(head.desk.heldReason)
                color: Theme.partly
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            AppButton {
                text: qsTr("Release")
                onClicked: head.desk.release()
            }
        }
    }
    Sheet {
        id: hold
        title: qsTr("Hold this chart")
        primaryText: qsTr("Hold")
        primaryEnabled: reason.text.trim().length > 0
        onOpened: reason.forceActiveFocus()
        onAccepted: {
            if (head.desk.hold(reason.text))
                reason.text = "";
        }

        Words {
            text: qsTr("What does the chart wait for? A signature, a report, an answer to a query. You can still work on it.")
            color: Theme.muted
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Field {
            id: reason
            label: qsTr("Reason for the hold")
            placeholder: qsTr("Reason for the hold")
            Layout.fillWidth: true
        }
    }
    Shortcut {
        // A false alarm: the lint of Qt 6.4 does not find StandardKey, a value type, by its name.
        sequences: [StandardKey.Undo] // qmllint disable unqualified
        enabled: head.live
        onActivated: head.sheet.undo()
    }
    Shortcut {
        // A false alarm: the lint of Qt 6.4 does not find StandardKey, a value type, by its name.
        sequences: [StandardKey.Redo, "Ctrl+Y"] // qmllint disable unqualified
        enabled: head.live
        onActivated: head.sheet.redo()
    }
}

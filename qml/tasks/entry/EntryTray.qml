// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Where one is in the heap of papers, how far the form is, and how fast the fingers are.
RowLayout {
    id: tray

    required property EntryWorksheetViewModel sheet

    signal turned(int by)
    signal zoomed(int by)

    spacing: Theme.px(10)

    IconButton {
        glyph: "chevron-left"
        label: qsTr("Paper before, Ctrl Page Up")
        enabled: tray.sheet.position > 1
        onClicked: tray.turned(-1)
    }
    Words {
        text: qsTr("Paper %1 of %2: %3").arg(tray.sheet.position).arg(tray.sheet.papers).arg(tray.sheet.paperTitle)
        font.weight: Font.Medium
        elide: Text.ElideRight
        Layout.maximumWidth: Theme.px(300)
    }
    IconButton {
        glyph: "chevron-right"
        label: qsTr("Next paper, Ctrl Page Down")
        enabled: tray.sheet.position < tray.sheet.papers
        onClicked: tray.turned(1)
    }
    IconButton {
        glyph: "minus"
        label: qsTr("Smaller paper, Ctrl -")
        onClicked: tray.zoomed(-20)
    }
    IconButton {
        glyph: "plus"
        label: qsTr("Larger paper, Ctrl +")
        onClicked: tray.zoomed(20)
    }
    Pill {
        visible: tray.sheet.complete
        text: qsTr("complete")
        tone: "right"
        icon: "tick"
    }
    Item {
        Layout.fillWidth: true
    }
    Words {
        text: tray.sheet.speed
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        elide: Text.ElideRight
        Layout.fillWidth: false
        Layout.maximumWidth: Theme.px(240)
    }
    Meter {
        value: tray.sheet.asked > 0 ? tray.sheet.done / tray.sheet.asked : 1
        Layout.preferredWidth: Theme.px(90)
        Accessible.ignored: true
    }
    Words {
        text: tray.sheet.comparing ? qsTr("%1 of %2 disagreements").arg(tray.sheet.done).arg(tray.sheet.asked) : qsTr("%1 of %2 that must be filled").arg(tray.sheet.done).arg(tray.sheet.asked)
        color: Theme.muted
        font.pixelSize: Theme.sSmall
    }
}

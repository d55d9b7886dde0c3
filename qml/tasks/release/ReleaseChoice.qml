// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// A choice with its name above it, which shows what the worksheet holds.
ColumnLayout {
    id: entry

    required property ReleaseWorksheetViewModel sheet
    property string label: ""
    property alias model: box.model
    property string held: ""

    signal picked(string value)

    function show() {
        box.currentIndex = Math.max(0, box.indexOfValue(held));
    }

    spacing: Theme.px(3)
    onHeldChanged: Qt.callLater(entry.show) // qmllint disable type
    Component.onCompleted: entry.show()

    Words {
        text: entry.label
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        elide: Text.ElideRight
        Layout.fillWidth: true
        Accessible.ignored: true
    }
    Choice {
        id: box
        label: entry.label
        Layout.fillWidth: true
        onActivated: entry.picked(currentValue)
    }
    Connections {
        target: entry.sheet
        // The list may be another, and the box then stands at its first entry. The lint's doubt is a false alarm.
        function onShownChanged() {
            Qt.callLater(entry.show); // qmllint disable type
        }
    }
}

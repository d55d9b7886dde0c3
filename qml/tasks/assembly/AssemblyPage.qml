// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// The assembly worksheet.
FocusScope {
    id: page

    property DeskViewModel desk: null
    property bool live: false
    readonly property AssemblyWorksheetViewModel sheet: desk ? desk.worksheet as AssemblyWorksheetViewModel : null

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Worksheet")

    // Not a Loader: Qt 6.4's cannot make a bound component.
    Repeater {
        model: page.sheet !== null ? 1 : 0
        delegate: AssemblyTable {
            anchors.fill: parent
            focus: true
            sheet: page.sheet
            desk: page.desk
            live: page.live
        }
    }
}

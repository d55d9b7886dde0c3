// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// The incidents, each with how it stands.
Flow {
    id: tabs

    required property BreachWorksheetViewModel sheet

    signal entered

    spacing: Theme.px(6)

    Repeater {
        model: tabs.sheet.incidents
        delegate: PageTab {
            required property string line
            required property string title
            required property string standing
            required property bool whole

            text: qsTr("%1 · %2").arg(title).arg(standing)
            called: title
            checked: tabs.sheet.current === line
            onClicked: {
                tabs.sheet.current = line;
                tabs.entered();
            }
        }
    }
}

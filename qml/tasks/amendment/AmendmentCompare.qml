// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Two versions of the page side by side: what only the left has is struck out, what only the right has is underlined.
Sheet {
    id: comparing

    required property AmendmentWorksheetViewModel sheet

    function begin() {
        left.currentIndex = 0;
        right.currentIndex = right.count - 1;
        if (lay())
            open();
    }

    function lay(): bool {
        return sheet.compare(left.currentValue, right.currentValue);
    }

    function inked(text: string, ink: color): string {
        return text.split("\uE000").join(String(ink));
    }

    title: qsTr("Compare versions")
    bodyWidth: Theme.px(880)
    primaryText: ""
    secondaryText: qsTr("Close")
    onOpened: left.forceActiveFocus(Qt.TabFocusReason)

    Words {
        text: comparing.sheet && comparing.sheet.differences === 0 ? qsTr("The two say the same.") : comparing.sheet && comparing.sheet.differences === 1 ? qsTr("One difference: struck out at the left, underlined at the right.") : qsTr("%1 differences: struck out at the left, underlined at the right.").arg(comparing.sheet ? comparing.sheet.differences : 0)
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    GridLayout {
        columns: 2
        columnSpacing: Theme.px(14)
        rowSpacing: Theme.px(8)
        Layout.fillWidth: true
        Layout.rightMargin: Theme.px(10)

        Choice {
            id: left
            label: qsTr("Version at the left")
            model: comparing.sheet ? comparing.sheet.steps : null
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onActivated: comparing.lay()
        }
        Choice {
            id: right
            label: qsTr("Version at the right")
            model: comparing.sheet ? comparing.sheet.steps : null
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onActivated: comparing.lay()
        }
        AmendmentText {
            label: qsTr("Left version")
            text: comparing.sheet ? comparing.inked(comparing.sheet.comparedLeft, Theme.wrong) : ""
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
        }
        AmendmentText {
            label: qsTr("Right version")
            text: comparing.sheet ? comparing.inked(comparing.sheet.comparedRight, Theme.right) : ""
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
        }
    }
}

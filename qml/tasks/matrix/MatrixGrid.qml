// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// The matrix of one person: sections across; what there was, what the role has, what is set, and how that differs. The
// letters V E S C R A give and take; the arrow keys go from section to section.
FocusScope {
    id: view

    required property MatrixWorksheetViewModel sheet
    required property bool live
    property int at: 0
    readonly property int labelWidth: Theme.px(74)
    readonly property int cellWidth: Math.floor((width - labelWidth - Theme.px(20)) / Math.max(1, columns.count))

    function takeFocus() {
        reach(at);
    }

    function reach(index: int) {
        const column = columns.itemAt(Math.max(0, Math.min(index, columns.count - 1)));
        if (column)
            column.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: keys.y + keys.implicitHeight + Theme.px(7)

    component RowLabel: Words {
        width: view.labelWidth
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    Row {
        id: table
        x: Theme.px(12)
        y: Theme.px(6)

        Column {
            RowLabel {
                height: Theme.px(34)
            }
            RowLabel {
                height: Theme.px(34)
                text: qsTr("Has now")
            }
            RowLabel {
                height: Theme.px(34)
                text: qsTr("Role has")
            }
            RowLabel {
                height: Theme.px(28)
                text: qsTr("Set")
                font.weight: Font.DemiBold
                color: Theme.ink
            }
            RowLabel {
                height: Theme.px(34)
                text: qsTr("Condition")
            }
            RowLabel {
                height: Theme.px(20)
                text: qsTr("Differs")
            }
        }
        Repeater {
            id: columns
            model: view.sheet.grid
            delegate: MatrixColumn {
                width: view.cellWidth
                live: view.live
                choices: view.sheet.conditions
                stop: index === view.at
                onEntered: view.at = index
                onStepped: by => view.reach(index + by)
                onToggled: letter => view.sheet.toggle(section, letter)
                onConditioned: value => view.sheet.setCondition(section, value)
            }
        }
    }
    Words {
        id: keys
        x: Theme.px(12)
        y: table.y + table.height + Theme.px(2)
        width: view.width - 2 * x
        text: qsTr("V view · E enter · S sign · C code · R release · A audit · K condition · + more and − less than the role, ≠ another condition")
        color: Theme.muted
        font.pixelSize: Theme.sLabel
        elide: Text.ElideRight
    }
}

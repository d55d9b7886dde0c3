// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// One of the four factors: how high, and the paper that shows it.
FocusScope {
    id: row

    required property string factor
    required property string label
    required property string help
    required property string level
    required property string paper
    required property BreachWorksheetViewModel sheet
    required property bool live

    function takeFocus() {
        rating.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: grid.implicitHeight

    RowLayout {
        id: grid
        width: row.width
        spacing: Theme.px(8)

        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            Words {
                text: row.label
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Words {
                text: row.help
                color: Theme.muted
                font.pixelSize: Theme.sLabel
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        HeldChoice {
            id: rating
            label: row.label
            focus: true
            model: row.sheet.levels
            held: row.level
            enabled: row.live
            onPicked: value => row.sheet.rate(row.factor, value)
            Layout.preferredWidth: Theme.px(108)
        }
        HeldChoice {
            label: qsTr("Paper for: %1").arg(row.label)
            model: row.sheet.paperChoices
            held: row.paper
            enabled: row.live && row.level.length > 0
            onPicked: value => row.sheet.showBy(row.factor, value)
            Layout.preferredWidth: Math.round(row.width * 0.3)
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What is wrong with a field: a characteristic by its number, then the right value. Enter marks, Escape leaves.
FocusScope {
    id: panel

    required property ValidationWorksheetViewModel sheet
    required property string field
    required property string label
    required property string options
    required property string trait
    required property string given
    property string chosen: ""
    property string means: ""

    signal done

    function begin() {
        chosen = trait;
        value.text = given;
        means = "";
        focusTrait(Math.max(0, sheet.traits.rowOf(trait)));
    }

    function focusTrait(index: int) {
        const item = traits.itemAt((index + traits.count) % traits.count);
        if (item)
            item.forceActiveFocus(Qt.TabFocusReason);
    }

    function choose(trait: string, means: string) {
        chosen = trait;
        panel.means = means;
        value.forceActiveFocus(Qt.TabFocusReason);
        value.selectAll();
    }

    function commit() {
        if (chosen.length > 0 && value.problem.length === 0 && sheet.mark(field, chosen, value.text))
            done();
    }

    implicitHeight: column.implicitHeight + Theme.px(10)
    Keys.onEscapePressed: done()

    ColumnLayout {
        id: column
        y: Theme.px(4)
        width: panel.width
        spacing: Theme.px(6)

        Flow {
            id: choices
            spacing: Theme.px(5)
            Layout.fillWidth: true
            // Digits choose wherever among the characteristics the keyboard is.
            Keys.onPressed: event => {
                const digit = event.key - Qt.Key_0;
                const item = digit >= 0 && digit <= 9 && event.modifiers === Qt.NoModifier ? traits.itemAt((digit + 9) % 10) as ValidationTrait : null;
                event.accepted = item !== null;
                if (item)
                    panel.choose(item.trait, item.means);
            }

            Repeater {
                id: traits
                model: panel.sheet.traits
                delegate: ValidationTrait {
                    chosen: panel.chosen === trait
                    stop: chosen || (panel.chosen.length === 0 && index === 0)
                    onStepped: by => panel.focusTrait(index + by)
                    onClicked: panel.choose(trait, means)
                    onActiveFocusChanged: if (activeFocus)
                        panel.means = means
                }
            }
        }
        Words {
            text: panel.means
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.px(15)
        }
        RowLayout {
            spacing: Theme.px(6)

            Field {
                id: value
                label: qsTr("Right value of %1").arg(panel.label)
                placeholder: qsTr("Right value; empty for none")
                problem: panel.visible ? panel.sheet.problemOf(panel.field, text) : ""
                mono: text.length > 0
                Layout.fillWidth: true
                Accessible.description: [problem, panel.options].filter(text => text.length > 0).join(". ") // qmllint disable
                onAccepted: panel.commit()
            }
            AppButton {
                text: qsTr("Mark")
                keys: "↵"
                enabled: panel.chosen.length > 0 && value.problem.length === 0
                horizontalPadding: Theme.px(10)
                onClicked: panel.commit()
            }
            AppButton {
                text: qsTr("Leave")
                keys: "Esc"
                quiet: true
                horizontalPadding: Theme.px(8)
                onClicked: panel.done()
            }
        }
        Words {
            visible: text.length > 0
            text: panel.chosen.length === 0 ? qsTr("Choose the characteristic that it offends, by its number.") : value.problem
            color: panel.chosen.length === 0 ? Theme.muted : Theme.wrong
            font.pixelSize: Theme.sSmall
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// A procedure; outside ICD-10-PCS it has units and modifiers.
CodingRow {
    id: row

    required property string system
    required property string systemTitle
    required property bool counted
    required property int units
    required property string modifiers

    word: qsTr("Procedure")
    under: counted ? (modifiers.length > 0 ? qsTr("%1 · × %2 · %3").arg(systemTitle).arg(units).arg(modifiers) : qsTr("%1 · × %2").arg(systemTitle).arg(units)) : ""
    more: [
        RowLayout {
            visible: row.counted
            spacing: Theme.px(8)
            Layout.leftMargin: Theme.px(28)

            Words {
                text: qsTr("Units")
                color: Theme.muted
                font.pixelSize: Theme.sSmall
            }
            Field {
                id: count
                label: qsTr("Units of %1").arg(row.called.toLowerCase())
                text: row.units
                mono: true
                implicitHeight: Theme.px(28)
                validator: IntValidator {
                    bottom: 1
                    top: 9999
                }
                Layout.preferredWidth: Theme.px(64)
                onEditingFinished: {
                    if (acceptableInput)
                        row.sheet.setUnits(row.line, parseInt(text));
                    text = Qt.binding(() => row.units);
                }
            }
            Words {
                text: qsTr("Modifiers")
                color: Theme.muted
                font.pixelSize: Theme.sSmall
            }
            Field {
                id: signs
                label: qsTr("Modifiers of %1").arg(row.called.toLowerCase())
                placeholder: qsTr("LT, JZ")
                text: row.modifiers
                mono: true
                implicitHeight: Theme.px(28)
                Layout.fillWidth: true
                onEditingFinished: {
                    row.sheet.setModifiers(row.line, text);
                    text = Qt.binding(() => row.modifiers);
                }
            }
        }
    ]
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import RecordsDesk.ViewModels

// Light or dark, text size, motion.
SettingsSection {
    id: look

    required property SettingsViewModel settings

    title: qsTr("Appearance")

    SettingsRow {
        title: qsTr("Colours")

        Chip {
            text: qsTr("Light")
            checkable: false
            checked: !look.settings.dark
            onClicked: look.settings.dark = false
        }
        Chip {
            text: qsTr("Dark")
            checkable: false
            checked: look.settings.dark
            onClicked: look.settings.dark = true
        }
    }
    SettingsRow {
        title: qsTr("Text size")
        detail: qsTr("Everything grows with it.")

        Choice {
            label: qsTr("Text size")
            implicitWidth: Theme.px(110)
            model: Array.of(100, 110, 125, 150, 175, 200).map(percent => ({
                        text: qsTr("%1 %").arg(percent),
                        value: percent
                    }))
            currentIndex: indexOfValue(Math.round(look.settings.textScale * 100))
            onActivated: look.settings.textScale = currentValue / 100
            Component.onCompleted: currentIndex = Qt.binding(() => indexOfValue(Math.round(look.settings.textScale * 100)))
        }
    }
    SettingsRow {
        title: qsTr("Less motion")
        detail: qsTr("Nothing slides or fades.")

        Toggle {
            Accessible.name: qsTr("Less motion")
            checked: look.settings.reducedMotion
            onToggled: look.settings.reducedMotion = checked
        }
    }
}

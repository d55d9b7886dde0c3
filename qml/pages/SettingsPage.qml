// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// How the desk looks, who works at it, what it holds, and which code sets it knows.
FocusScope {
    id: page

    readonly property SettingsViewModel settings: App.settings

    TopBar {
        id: bar
        width: parent.width
        title: qsTr("Settings")

        FindPill {}
    }
    Scroller {
        id: scroller
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width

        ColumnLayout {
            x: Math.max(28, (scroller.width - width) / 2)
            width: Math.min(scroller.width - 56, Theme.px(780))
            spacing: Theme.px(20)

            ProblemBanner {
                visible: page.settings.contentProblems.count > 0
                problems: page.settings.contentProblems
                Layout.topMargin: Theme.px(20)
                Layout.fillWidth: true
            }
            SettingsLook {
                settings: page.settings
                Layout.topMargin: Theme.px(20)
            }
            SettingsPerson {}
            SettingsInstructor {}
            SettingsData {
                settings: page.settings
            }
            SettingsCodes {
                settings: page.settings
            }
            SettingsAbout {
                settings: page.settings
                Layout.bottomMargin: Theme.px(28)
            }
        }
    }
}

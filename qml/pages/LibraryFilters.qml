// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What narrows the list of exercises down, and what is wrong with the library.
ColumnLayout {
    id: filters

    required property LibraryViewModel library
    readonly property ContentProblemsModel problems: App.settings.contentProblems

    spacing: Theme.px(10)

    ProblemBanner {
        visible: filters.problems.count > 0
        problems: filters.problems
        Layout.topMargin: Theme.px(14)
        Layout.fillWidth: true
    }
    GridLayout {
        columns: filters.width >= Theme.px(620) ? 3 : 2
        columnSpacing: Theme.px(8)
        rowSpacing: Theme.px(8)
        Layout.topMargin: Theme.px(14)
        Layout.fillWidth: true

        Field {
            id: words
            Layout.fillWidth: true
            Layout.columnSpan: filters.width >= Theme.px(620) ? 1 : 2
            label: qsTr("Filter exercises")
            placeholder: qsTr("Filter by words")
            glyph: "filter"
            text: filters.library.text
            onTextEdited: filters.library.text = text
            Keys.onEscapePressed: filters.library.text = ""

            Connections {
                target: filters.library
                function onChanged() {
                    if (words.text !== filters.library.text)
                        words.text = filters.library.text;
                }
            }
        }
        Choice {
            label: qsTr("Level")
            model: filters.library.levels
            Layout.fillWidth: filters.width < Theme.px(620)
            currentIndex: Math.max(0, indexOfValue(filters.library.level))
            onActivated: filters.library.level = currentValue
        }
        Choice {
            label: qsTr("State")
            model: filters.library.states
            Layout.fillWidth: filters.width < Theme.px(620)
            currentIndex: Math.max(0, indexOfValue(filters.library.state))
            onActivated: filters.library.state = currentValue
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.px(6)

        Chip {
            text: qsTr("All")
            checked: filters.library.responsibility.length === 0
            checkable: false
            onClicked: filters.library.responsibility = ""
        }
        Repeater {
            model: filters.library.responsibilities
            delegate: Chip {
                required property string value
                required property var model

                text: model.text
                checkable: false
                checked: filters.library.responsibility === value
                onClicked: filters.library.responsibility = checked ? "" : value
            }
        }
    }
}

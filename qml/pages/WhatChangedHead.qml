// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Which editions are compared, how much changed, and what of it is listed.
Rectangle {
    id: head

    required property WhatChangedViewModel changes
    readonly property ChangedCodeModel codes: changes.codes
    readonly property bool narrow: width < Theme.px(760)

    signal listWanted

    implicitHeight: column.implicitHeight + Theme.px(24)
    color: Theme.panel

    ColumnLayout {
        id: column
        x: Theme.px(16)
        y: Theme.px(12)
        width: parent.width - 2 * x
        spacing: Theme.px(10)

        GridLayout {
            columns: head.narrow ? 1 : 2
            columnSpacing: Theme.px(14)
            rowSpacing: Theme.px(8)
            Layout.fillWidth: true

            RowLayout {
                spacing: Theme.px(8)
                Layout.fillWidth: head.narrow

                Choice {
                    label: qsTr("Code system")
                    model: head.changes.systems
                    implicitWidth: Theme.px(150)
                    Layout.fillWidth: head.narrow
                    currentIndex: Math.max(0, indexOfValue(head.changes.system))
                    onActivated: head.changes.choose(currentValue, "", "")
                }
                Choice {
                    label: qsTr("Old edition")
                    model: head.changes.olders
                    implicitWidth: Theme.px(140)
                    Layout.fillWidth: head.narrow
                    currentIndex: Math.max(0, indexOfValue(head.changes.older))
                    onActivated: head.changes.choose(head.changes.system, currentValue, head.changes.newer)
                }
                Glyph {
                    name: "arrow-right"
                    color: Theme.muted
                    size: Theme.px(16)
                }
                Choice {
                    label: qsTr("New edition")
                    model: head.changes.newers
                    implicitWidth: Theme.px(140)
                    Layout.fillWidth: head.narrow
                    currentIndex: Math.max(0, indexOfValue(head.changes.newer))
                    onActivated: head.changes.choose(head.changes.system, head.changes.older, currentValue)
                }
            }
            Field {
                id: words
                label: qsTr("Filter the changes")
                placeholder: qsTr("Words or the beginning of a code")
                glyph: "filter"
                text: head.codes.text
                Layout.fillWidth: true
                onTextEdited: head.codes.text = text
                Keys.onDownPressed: head.listWanted()
                Keys.onReturnPressed: head.listWanted()
                Keys.onEscapePressed: event => {
                    event.accepted = text.length > 0;
                    head.codes.text = "";
                }

                Connections {
                    target: head.codes
                    function onFilterChanged() {
                        if (words.text !== head.codes.text)
                            words.text = head.codes.text;
                    }
                }
            }
        }
        Flow {
            spacing: Theme.px(6)
            Layout.fillWidth: true

            Repeater {
                model: [
                    {
                        filter: "all",
                        text: qsTr("All"),
                        count: head.changes.allCount
                    },
                    {
                        filter: "added",
                        text: qsTr("Added"),
                        count: head.changes.addedCount
                    },
                    {
                        filter: "deleted",
                        text: qsTr("Deleted"),
                        count: head.changes.deletedCount
                    },
                    {
                        filter: "retitled",
                        text: qsTr("Retitled"),
                        count: head.changes.retitledCount
                    },
                    {
                        filter: "other",
                        text: qsTr("Other"),
                        count: head.changes.otherCount
                    }
                ]
                delegate: Chip {
                    required property var modelData
                    text: qsTr("%1 %2").arg(modelData.text).arg(modelData.count.toLocaleString(Qt.locale("en"), "f", 0))
                    checkable: false
                    checked: head.codes.filter === modelData.filter
                    onClicked: head.codes.filter = modelData.filter
                }
            }
        }
        Words {
            visible: text.length > 0
            text: head.changes.coverage
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
}

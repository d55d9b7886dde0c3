// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Whom it concerns: the codes one has starred, and the exercises.
Rectangle {
    id: side

    required property WhatChangedViewModel changes

    signal rowWanted(code: string)

    color: Theme.panel

    Scroller {
        id: scroller
        anchors.fill: parent
        visible: side.changes.state === "ready"

        ColumnLayout {
            x: Theme.px(14)
            width: scroller.width - 2 * x
            spacing: Theme.px(6)

            SectionLabel {
                text: qsTr("Your starred codes")
                Layout.topMargin: Theme.px(14)
                Layout.fillWidth: true
            }
            Words {
                visible: side.changes.starred.count === 0
                text: side.changes.starredText
                color: Theme.muted
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Column {
                visible: lines.count > 0
                spacing: Theme.px(6)
                Layout.fillWidth: true
                Layout.leftMargin: -Theme.px(10)

                Repeater {
                    id: lines
                    model: side.changes.starred
                    delegate: EncoderCodeRow {
                        required property string heading
                        required property var model
                        code: heading
                        title: model.text
                        focusPolicy: Qt.TabFocus
                        width: parent ? parent.width : 0
                        Accessible.name: qsTr("Find %1 in the list").arg(heading)
                        Keys.onReturnPressed: clicked()
                        onClicked: side.rowWanted(heading)
                    }
                }
            }
            SectionLabel {
                text: qsTr("Exercises")
                Layout.topMargin: Theme.px(14)
                Layout.fillWidth: true
            }
            Column {
                visible: rows.count > 0
                spacing: Theme.px(6)
                Layout.fillWidth: true

                Repeater {
                    id: rows
                    model: side.changes.exercises
                    delegate: Tile {
                        id: exercise
                        required property string line
                        required property string heading
                        required property var model
                        text: qsTr("Open %1").arg(heading)
                        padding: Theme.px(10)
                        horizontalPadding: Theme.px(12)
                        width: parent ? parent.width : 0
                        Accessible.description: model.text
                        onClicked: App.offerExercise(line)

                        contentItem: ColumnLayout {
                            spacing: Theme.px(2)
                            RowLayout {
                                spacing: Theme.px(6)
                                Glyph {
                                    name: "alert"
                                    color: Theme.partly
                                    size: Theme.px(15)
                                    Layout.alignment: Qt.AlignTop
                                }
                                Words {
                                    text: exercise.heading
                                    font.weight: Font.Medium
                                    wrapMode: Text.Wrap
                                    Layout.fillWidth: true
                                }
                            }
                            Words {
                                text: exercise.model.text
                                color: Theme.muted
                                font.pixelSize: Theme.sSmall
                                wrapMode: Text.Wrap
                                Layout.fillWidth: true
                            }
                        }
                    }
                }
            }
            Words {
                visible: text.length > 0
                text: side.changes.exercisesText
                color: Theme.muted
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Words {
                text: qsTr("Exercises go on being scored with the edition they were made for. This says which would need a new answer in the new one.")
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                wrapMode: Text.Wrap
                lineHeight: 1.12
                Layout.fillWidth: true
                Layout.topMargin: Theme.px(6)
                Layout.bottomMargin: Theme.px(14)
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What two codes have to do with each other, and the one that is held fast.
FocusScope {
    id: pane

    required property EncoderViewModel encoder
    readonly property CodeComparison comparison: encoder.comparison

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }
    Scroller {
        id: scroller
        anchors.fill: parent
        contentHeight: column.height + Theme.px(16)

        ColumnLayout {
            id: column
            x: Theme.px(16)
            width: scroller.width - 2 * x
            spacing: Theme.px(8)

            RowLayout {
                spacing: Theme.px(8)
                Layout.topMargin: Theme.px(10)
                SectionLabel {
                    text: qsTr("Compared with")
                    Layout.fillWidth: true
                }
                AppButton {
                    text: qsTr("Stop comparing")
                    keys: "Esc"
                    onClicked: pane.encoder.compare(false)
                }
            }
            Words {
                visible: !pane.comparison.paired
                text: qsTr("Open another code: it will stand beside this one.")
                color: Theme.muted
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Column {
                visible: rows.count > 0
                spacing: Theme.px(8)
                Layout.fillWidth: true

                Repeater {
                    id: rows
                    model: pane.comparison.relations
                    delegate: Rectangle {
                        id: relation
                        required property string line
                        required property var model
                        readonly property bool plain: line === "plain"
                        implicitHeight: sentence.implicitHeight + Theme.px(14)
                        radius: Theme.rControl
                        color: plain ? Theme.paper : Theme.toneSoft(line)
                        border.color: plain ? Theme.line : "transparent"
                        width: parent ? parent.width : 0
                        Words {
                            id: sentence
                            x: Theme.px(10)
                            y: Theme.px(7)
                            width: parent.width - 2 * x
                            text: relation.model.text
                            color: relation.plain ? Theme.ink : Theme.toneInk(relation.line)
                            wrapMode: Text.Wrap
                        }
                    }
                }
            }
            EncoderHead {
                encoder: pane.encoder
                detail: pane.comparison.held
                aside: true
                Layout.fillWidth: true
            }
        }
    }
}

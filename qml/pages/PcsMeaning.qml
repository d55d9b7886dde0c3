// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What the value at hand means, and below it the code as far as it has grown.
Rectangle {
    id: pane

    required property PcsBuilderViewModel pcs
    required property PcsValueRow row
    readonly property bool whole: pcs.code.length > 0

    signal openWanted
    signal takeWanted
    signal valuesWanted

    function takeFocus() {
        (pcs.canTake ? take : openIt).forceActiveFocus(Qt.TabFocusReason);
    }

    color: Theme.panel

    Scroller {
        id: scroller
        anchors.top: parent.top
        anchors.bottom: foot.top
        width: parent.width

        ColumnLayout {
            x: Theme.px(18)
            width: scroller.width - 2 * x
            spacing: Theme.px(8)

            SectionLabel {
                text: pane.pcs.axisTitle
                Layout.topMargin: Theme.px(16)
                Layout.fillWidth: true
            }
            Words {
                visible: text.length > 0
                text: pane.row ? pane.row.label : ""
                font.pixelSize: Theme.sPage
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }
            Words {
                visible: text.length > 0
                text: pane.row ? pane.row.definition : ""
                wrapMode: Text.Wrap
                lineHeight: 1.2
                Layout.fillWidth: true
            }
            Words {
                visible: text.length > 0
                text: pane.row ? pane.row.explanation : ""
                color: Theme.muted
                wrapMode: Text.Wrap
                lineHeight: 1.2
                Layout.fillWidth: true
            }
            SectionLabel {
                visible: includes.count > 0
                text: qsTr("Includes")
                Layout.topMargin: Theme.px(6)
                Layout.fillWidth: true
            }
            Column {
                visible: includes.count > 0
                spacing: Theme.px(8)
                Layout.fillWidth: true

                Repeater {
                    id: includes
                    model: pane.row && pane.row.includes.length > 0 ? pane.row.includes.split("; ") : []
                    delegate: Words {
                        required property string modelData
                        text: modelData
                        wrapMode: Text.Wrap
                        width: parent ? parent.width : 0
                    }
                }
            }
            Words {
                visible: text.length > 0
                text: pane.pcs.sourceHint
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                wrapMode: Text.Wrap
                lineHeight: 1.12
                Layout.fillWidth: true
                Layout.topMargin: Theme.px(14)
                Layout.bottomMargin: Theme.px(14)
            }
        }
    }
    Rectangle {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        height: code.implicitHeight + Theme.px(28)
        color: Theme.paper

        Divider {
            width: parent.width
        }
        ColumnLayout {
            id: code
            x: Theme.px(18)
            y: Theme.px(14)
            width: parent.width - 2 * x
            spacing: Theme.px(8)
            // From the buttons back to the values.
            Keys.onPressed: event => {
                if (event.key === Qt.Key_Left || event.key === Qt.Key_Up || event.key === Qt.Key_Backspace) {
                    pane.valuesWanted();
                    event.accepted = true;
                }
            }

            RowLayout {
                spacing: Theme.px(12)
                Words {
                    text: pane.pcs.shown
                    font.family: Theme.mono
                    font.pixelSize: Theme.sHero
                    font.weight: Font.Bold
                    Accessible.name: qsTr("Code so far %1").arg(pane.pcs.shown)
                }
                Item {
                    Layout.fillWidth: true
                }
                Pill {
                    visible: pane.whole
                    text: qsTr("Complete")
                    tone: "right"
                    icon: "tick"
                }
            }
            Words {
                text: pane.whole ? pane.pcs.title : pane.pcs.possibleText
                color: pane.whole ? Theme.ink : Theme.muted
                font.weight: pane.whole ? Font.Medium : Font.Normal
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            RowLayout {
                visible: pane.whole
                spacing: Theme.px(8)
                Layout.topMargin: Theme.px(2)
                Item {
                    Layout.fillWidth: true
                }
                AppButton {
                    id: openIt
                    text: qsTr("Open")
                    primary: !pane.pcs.canTake
                    Accessible.name: qsTr("Open %1").arg(pane.pcs.code)
                    onClicked: pane.openWanted()
                }
                AppButton {
                    id: take
                    visible: pane.pcs.canTake
                    text: qsTr("Take into worksheet")
                    primary: true
                    keys: "Ctrl ↵"
                    onClicked: pane.takeWanted()
                }
            }
        }
    }
}

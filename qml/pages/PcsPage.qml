// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// An ICD-10-PCS code built axis by axis. The seven positions stand on top; below are the values of the one at hand, and
// what the chosen line means.
FocusScope {
    id: page

    required property PcsBuilderViewModel pcs
    property string beginning: ""

    signal backWanted
    signal openWanted(code: string)
    signal takeWanted(code: string)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Build a PCS code")
    Keys.onEscapePressed: page.backWanted()
    Component.onCompleted: pcs.open(beginning)
    Component.onDestruction: pcs.close()

    Rectangle {
        anchors.fill: parent
        color: Theme.desk
    }
    TopBar {
        id: bar
        width: parent.width
        title: qsTr("Build a PCS code")
        leading: [
            Pill {
                visible: text.length > 0
                text: page.pcs.sourceText
            },
            Pill {
                visible: text.length > 0
                text: page.pcs.sourceMark
                tone: "partly"
                icon: "half"
            }
        ]

        AppButton {
            text: qsTr("Start over")
            enabled: page.pcs.state === "ready"
            onClicked: {
                page.pcs.startOver();
                values.takeFocus();
            }
        }
        AppButton {
            text: qsTr("Back")
            keys: qsTr("Esc")
            onClicked: page.backWanted()
        }
    }
    ColumnLayout {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 0
        visible: page.pcs.state === "ready"

        Rectangle {
            color: Theme.panel
            implicitHeight: strip.implicitHeight + Theme.px(20)
            Layout.fillWidth: true

            Row {
                id: strip
                x: Theme.px(14)
                y: Theme.px(10)
                width: parent.width - 2 * x
                spacing: Theme.px(6)

                readonly property real part: axes.count > 0 ? (width - (axes.count - 1) * spacing) / axes.count : 0
                readonly property real tallest: {
                    let height = 0;
                    for (let i = 0; i < axes.count; ++i)
                        height = Math.max(height, axes.itemAt(i) ? axes.itemAt(i).implicitHeight : 0);
                    return height;
                }

                Repeater {
                    id: axes
                    model: page.pcs.axes
                    delegate: PcsAxisCell {
                        id: cell
                        required property int index
                        required property var model
                        number: index + 1
                        title: model.title
                        character: model.character
                        label: model.label
                        open: model.open
                        here: page.pcs.axis === index
                        width: strip.part
                        height: strip.tallest
                        onClicked: {
                            page.pcs.axis = cell.index;
                            values.takeFocus();
                        }
                    }
                }
            }
        }
        Divider {
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: true

            PcsValues {
                id: values
                pcs: page.pcs
                focus: true
                Layout.fillWidth: true
                Layout.fillHeight: true
                onFinished: meaning.takeFocus()
            }
            Divider {
                vertical: true
                Layout.fillHeight: true
            }
            PcsMeaning {
                id: meaning
                pcs: page.pcs
                row: values.row
                Layout.fillHeight: true
                Layout.preferredWidth: Math.min(Theme.px(430), page.width * 0.42)
                Layout.maximumWidth: page.width * 0.42
                onOpenWanted: page.openWanted(page.pcs.code)
                onTakeWanted: page.takeWanted(page.pcs.code)
                onValuesWanted: values.takeFocus()
            }
        }
    }
    RowLayout {
        anchors.centerIn: parent
        spacing: Theme.px(10)
        visible: page.pcs.state === "working"

        BusyDots {
            color: Theme.muted
        }
        Words {
            text: qsTr("Opening the tables…")
            color: Theme.muted
        }
    }
    EmptyState {
        visible: page.pcs.state === "failed"
        anchors.centerIn: parent
        width: Math.min(parent.width - 60, Theme.px(400))
        glyph: "alert"
        title: qsTr("The tables could not be opened")
        text: page.pcs.failure
        actionText: qsTr("Settings, Code sets")
        onTriggered: App.go("settings")
    }
    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: page.visible && page.pcs.code.length > 0 && page.pcs.canTake
        onActivated: page.takeWanted(page.pcs.code)
    }
    Connections {
        target: page.pcs
        function onChanged() {
            if (page.activeFocus && page.pcs.state === "ready" && !values.reached)
                values.takeFocus();
        }
    }
}

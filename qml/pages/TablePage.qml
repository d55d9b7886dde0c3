// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The indexes and tables of the book: choose one, type, and follow its codes and references.
FocusScope {
    id: page

    required property BookTableViewModel tables
    property string wanted: ""
    readonly property bool ready: tables.state === "ready"
    readonly property bool columned: tables.columns.length > 0

    signal backWanted
    signal codeWanted(system: string, code: string)
    signal buildWanted(beginning: string)

    Accessible.role: Accessible.Pane
    Accessible.name: tables.title
    Keys.onEscapePressed: page.backWanted()
    Component.onCompleted: tables.open(wanted)
    Component.onDestruction: tables.close()

    Rectangle {
        anchors.fill: parent
        color: Theme.desk
    }
    TopBar {
        id: bar
        width: parent.width
        title: qsTr("Tables")
        leading: Row {
            spacing: Theme.px(10)

            Repeater {
                model: page.tables.tables
                delegate: Chip {
                    id: chip
                    required property string line
                    required property string heading
                    required property var model
                    text: heading
                    checkable: false
                    checked: page.tables.table === line
                    Accessible.description: model.text.length > 0 ? model.text : qsTr("not installed")
                    onClicked: {
                        page.tables.choose(line);
                        field.forceActiveFocus(Qt.OtherFocusReason);
                    }

                    ToolTipText {
                        text: chip.Accessible.description
                        visible: chip.hovered
                    }
                }
            }
        }

        AppButton {
            text: qsTr("Back")
            keys: qsTr("Esc")
            onClicked: page.backWanted()
        }
    }
    Rectangle {
        id: head
        anchors.top: bar.bottom
        width: parent.width
        height: headRow.implicitHeight + Theme.px(20)
        color: Theme.panel

        RowLayout {
            id: headRow
            x: Theme.px(14)
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 2 * x
            spacing: Theme.px(10)

            Field {
                id: field
                label: qsTr("Look up in %1").arg(page.tables.title)
                placeholder: page.tables.table === "drugs" ? qsTr("A drug or chemical") : page.tables.table === "neoplasm" ? qsTr("A site") : qsTr("A main term, then words below it")
                glyph: "search"
                focus: true
                enabled: page.ready
                implicitHeight: Theme.px(36)
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.px(420)
                text: page.tables.query
                onTextEdited: page.tables.query = text
                onEnabledChanged: if (enabled && !page.Window.activeFocusItem)
                    forceActiveFocus()
                Keys.onDownPressed: page.columned ? grid.takeFocus() : tree.step(1)
                Keys.onUpPressed: if (!page.columned)
                    tree.step(-1)
                Keys.onReturnPressed: page.columned ? grid.takeFocus() : tree.takeFocus()
                Keys.onEnterPressed: page.columned ? grid.takeFocus() : tree.takeFocus()
            }
            IconButton {
                glyph: "arrow-left"
                label: qsTr("Back to where the reference stood")
                visible: page.tables.canBack
                onClicked: page.tables.back()
            }
            Words {
                text: page.ready ? page.tables.countText : ""
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
            Pill {
                visible: page.ready
                text: page.tables.sourceText
            }
            Pill {
                visible: page.ready && text.length > 0
                text: page.tables.sourceMark
                tone: "partly"
                icon: "half"
            }
        }
        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
    TableIndex {
        id: tree
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: page.ready && !page.columned
        tables: page.tables
        onFieldWanted: field.forceActiveFocus()
    }
    TableGrid {
        id: grid
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: page.ready && page.columned
        tables: page.tables
        onFieldWanted: field.forceActiveFocus()
    }
    RowLayout {
        anchors.centerIn: parent
        spacing: Theme.px(10)
        visible: page.tables.state === "working"

        BusyDots {
            color: Theme.muted
        }
        Words {
            text: qsTr("Opening the book…")
            color: Theme.muted
        }
    }
    EmptyState {
        visible: page.tables.state === "lacking" || page.tables.state === "failed"
        anchors.centerIn: parent
        width: Math.min(parent.width - 60, Theme.px(460))
        glyph: page.tables.state === "failed" ? "alert" : "book"
        title: page.tables.state === "failed" ? qsTr("The book could not be opened") : qsTr("The %1 is not installed").arg(page.tables.title)
        text: page.tables.state === "failed" ? page.tables.failure : page.tables.lackText
        actionText: qsTr("Settings, Code sets")
        onTriggered: App.go("settings")
    }
    Shortcut {
        sequences: ["Alt+Left"]
        enabled: page.visible && page.tables.canBack
        onActivated: page.tables.back()
    }
    Connections {
        target: page.tables
        function onCodeWanted(system: string, code: string) {
            page.codeWanted(system, code);
        }
        function onBuildWanted(beginning: string) {
            page.buildWanted(beginning);
        }
    }
}

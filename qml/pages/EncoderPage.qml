// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The code books: results, one code, and what the worksheet has of it.
FocusScope {
    id: page

    readonly property EncoderViewModel encoder: App.encoder
    readonly property bool narrow: width < Theme.px(1080)
    property bool showsChanges: false
    readonly property bool overlaid: showsChanges || books.open

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Encoder")
    onVisibleChanged: if (visible) {
        encoder.refresh();
        if (showsChanges)
            changes.forceActiveFocus();
        else if (!books.open)
            results.takeFocus();
    }
    Component.onCompleted: if (visible)
        encoder.refresh()

    function showChanges(shown: bool) {
        showsChanges = shown;
        const place = shown ? changes : narrow ? changesIcon : changesButton;
        (place as Item).forceActiveFocus(Qt.OtherFocusReason);
    }

    TopBar {
        id: bar
        width: parent.width
        visible: !page.overlaid
        title: qsTr("Encoder")
        leading: Row {
            spacing: Theme.px(10)

            Repeater {
                model: page.encoder.editions
                delegate: Chip {
                    id: book
                    required property string line
                    required property string heading
                    required property var model
                    text: heading
                    checkable: false
                    checked: page.encoder.search.system === line
                    Accessible.description: model.text
                    onClicked: page.encoder.search.system = checked ? "" : line

                    ToolTipText {
                        text: book.model.text
                        visible: book.hovered
                    }
                }
            }
        }

        Pill {
            text: page.encoder.dateText
        }
        AppButton {
            id: changesButton
            visible: !page.narrow
            text: qsTr("What changed")
            onClicked: page.showChanges(true)
        }
        IconButton {
            id: changesIcon
            visible: page.narrow
            glyph: "changes"
            label: qsTr("What changed")
            onClicked: page.showChanges(true)
        }
        AppButton {
            visible: App.desk.hasSession && !page.narrow // the rail leads there too
            text: qsTr("Back to the desk")
            onClicked: App.go("desk")
        }
    }
    RowLayout {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 0
        visible: !page.overlaid

        EncoderResults {
            id: results
            encoder: page.encoder
            focus: true
            Layout.fillHeight: true
            Layout.preferredWidth: page.narrow ? page.width * 0.36 : Theme.px(420)
            Layout.maximumWidth: page.width * 0.38
        }
        Divider {
            vertical: true
            Layout.fillHeight: true
        }
        EncoderDetail {
            encoder: page.encoder
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
        }
        Divider {
            vertical: true
            Layout.fillHeight: true
        }
        EncoderCompared {
            visible: page.encoder.comparison.active
            encoder: page.encoder
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
        }
        EncoderSide {
            visible: !page.encoder.comparison.active
            encoder: page.encoder
            Layout.fillHeight: true
            Layout.preferredWidth: page.narrow ? page.width * 0.26 : Theme.px(286)
            Layout.maximumWidth: page.width * 0.28
            onTableWanted: table => books.look(table)
            onBuildWanted: beginning => books.build(beginning)
            onContentsWanted: books.leaf()
        }
    }
    WhatChangedPage {
        id: changes
        anchors.fill: parent
        visible: page.showsChanges
        changes: App.changes
        onBackWanted: page.showChanges(false)
        onCodeWanted: (system, code) => page.encoder.open(system, code)
    }
    // A code that is opened, from here or from anywhere, is to be seen.
    Connections {
        target: page.encoder.detail
        function onChanged() {
            if (page.showsChanges) {
                page.showsChanges = false;
                results.takeFocus();
            }
        }
    }
    EncoderInstall {
        anchors.fill: parent
        settings: App.settings
    }
    EncoderBooks {
        id: books
        anchors.fill: parent
        encoder: page.encoder
        onClosed: results.takeFocus()
    }
    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: page.visible && !page.overlaid && page.encoder.canTake
        onActivated: page.encoder.take()
    }
    Shortcut {
        sequences: ["Escape"]
        enabled: page.visible && !page.overlaid && page.encoder.comparison.active
        onActivated: page.encoder.compare(false)
    }
    Shortcut {
        sequences: ["Alt+Left"]
        enabled: page.visible && !page.overlaid && page.encoder.canBack
        onActivated: page.encoder.back()
    }
    Shortcut {
        sequences: ["Alt+Right"]
        enabled: page.visible && !page.overlaid && page.encoder.canForward
        onActivated: page.encoder.forward()
    }
}

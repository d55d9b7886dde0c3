// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import RecordsDesk.ViewModels

// Files that are let go anywhere on the encoder are installed; while that runs, how far it is.
DropArea {
    id: area

    required property SettingsViewModel settings

    keys: ["text/uri-list"]
    onDropped: drop => {
        if (!drop.hasUrls || settings.install.running)
            return;
        drop.acceptProposedAction();
        settings.installCodes(drop.urls);
    }

    Rectangle {
        visible: area.containsDrag
        anchors.fill: parent
        anchors.margins: Theme.px(10)
        radius: Theme.rCard
        color: Theme.accentSoft
        border.width: 2
        border.color: Theme.accent
        opacity: 0.96

        EmptyState {
            anchors.centerIn: parent
            width: Math.min(parent.width - 60, Theme.px(420))
            glyph: "download"
            title: qsTr("Let go to install")
            text: qsTr("Code files as CMS and CDC publish them, zipped or not, one or many. What each is, is told from its content.")
        }
    }
    Rectangle {
        visible: area.settings.install.running
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottomMargin: Theme.px(16)
        width: progress.implicitWidth + Theme.px(28)
        height: progress.implicitHeight + Theme.px(20)
        radius: Theme.rCard
        color: Theme.paper
        border.color: Theme.lineStrong

        TaskProgress {
            id: progress
            anchors.centerIn: parent
            task: area.settings.install
            label: qsTr("Installing")
        }
    }
}

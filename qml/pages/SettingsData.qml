// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Where the work is kept, and keeping, bringing back or erasing it.
SettingsSection {
    id: data

    required property SettingsViewModel settings

    title: qsTr("Your work")

    SettingsRow {
        title: qsTr("Workspace folder")
        detail: data.settings.folderText

        AppButton {
            text: qsTr("Copy path")
            glyph: "copy"
            onClicked: data.settings.copyFolder()
        }
    }
    Divider {
        Layout.fillWidth: true
    }
    SettingsRow {
        title: qsTr("Back up")
        detail: qsTr("All sessions, scores and settings in one file.")

        AppButton {
            visible: !data.settings.backup.running
            text: qsTr("Back up…")
            glyph: "download"
            onClicked: backupDialog.ask(data.settings.suggestedBackup + ".rdbackup")
        }
        TaskProgress {
            visible: data.settings.backup.running
            task: data.settings.backup
            label: qsTr("Backing up")
        }
    }
    SettingsRow {
        title: qsTr("Restore")
        detail: qsTr("Puts a backup in the place of what is here; what is here is kept beside it.")

        AppButton {
            text: qsTr("Restore…")
            glyph: "upload"
            enabled: !App.atDesk && !data.settings.backup.running
            hint: App.atDesk ? qsTr("Close the session at the desk first.") : ""
            onClicked: restoreDialog.open()
        }
    }
    SettingsRow {
        title: qsTr("Erase")
        detail: qsTr("Everything you did here, for good. Backups elsewhere stay.")

        AppButton {
            text: qsTr("Erase my data…")
            glyph: "trash"
            danger: true
            enabled: !App.atDesk && !data.settings.backup.running
            hint: App.atDesk ? qsTr("Close the session at the desk first.") : ""
            onClicked: eraseSheet.open()
        }
    }

    SaveDialog {
        id: backupDialog
        title: qsTr("Back up to")
        defaultSuffix: "rdbackup"
        nameFilters: [qsTr("Records Desk backups (*.rdbackup)")]
        onAccepted: data.settings.backUp(selectedFile)
    }
    OpenDialog {
        id: restoreDialog
        title: qsTr("Restore from")
        nameFilters: [qsTr("Records Desk backups (*.rdbackup)"), qsTr("All files (*)")]
        onAccepted: {
            restoreSheet.file = selectedFile;
            restoreSheet.open();
        }
    }
    Sheet {
        id: restoreSheet
        property url file

        title: qsTr("Restore this backup?")
        primaryText: qsTr("Restore")
        onAccepted: data.settings.restore(file)

        Words {
            text: qsTr("Sessions, scores and settings become those of the backup. What is here now is kept as a copy in the workspace folder.")
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
    Sheet {
        id: eraseSheet
        title: qsTr("Erase all your data?")
        primaryText: qsTr("Erase everything")
        danger: true
        primaryEnabled: word.text.trim().toLowerCase() === qsTr("erase")
        onOpened: {
            word.text = "";
            word.forceActiveFocus();
        }
        onAccepted: data.settings.eraseAll()

        Words {
            text: qsTr("Sessions, scores, favourites, settings and your name go, and cannot be brought back. A backup made before stays where you put it.")
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Words {
            text: qsTr("Type the word “erase” to go on.")
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Field {
            id: word
            Layout.fillWidth: true
            label: qsTr("Type erase")
        }
    }
}

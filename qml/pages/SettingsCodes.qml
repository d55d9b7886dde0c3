// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The code sets at hand, and installing the official ones.
SettingsSection {
    id: codes

    required property SettingsViewModel settings

    title: qsTr("Code sets")

    Component.onCompleted: settings.readCodeSets()

    Column {
        visible: rows.count > 0
        spacing: Theme.px(12)
        Layout.fillWidth: true

        Repeater {
            id: rows
            model: codes.settings.codeSets
            delegate: RowLayout {
                id: edition
                required property string title
                required property string detail
                required property bool installed

                spacing: Theme.px(12)
                width: parent ? parent.width : 0

                ColumnLayout {
                    spacing: Theme.px(2)
                    Layout.fillWidth: true

                    Words {
                        text: edition.title
                        font.weight: Font.Medium
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                    }
                    Words {
                        text: edition.detail
                        color: Theme.muted
                        font.pixelSize: Theme.sSmall
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                    }
                }
                Pill {
                    text: edition.installed ? qsTr("Official, installed") : qsTr("In the box")
                    tone: edition.installed ? "accent" : "plain"
                }
            }
        }
    }
    Divider {
        Layout.fillWidth: true
    }
    SettingsRow {
        title: qsTr("Official files")
        detail: qsTr("The ICD-10-CM, ICD-10-PCS and HCPCS files as CMS and CDC publish them, zipped or not.")

        AppButton {
            visible: !codes.settings.install.running
            text: qsTr("Install official files…")
            glyph: "download"
            onClicked: filesDialog.open()
        }
        TaskProgress {
            visible: codes.settings.install.running
            task: codes.settings.install
            label: qsTr("Installing")
        }
    }
    SettingsLicence {
        licence: codes.settings.licence
    }
    Words {
        text: qsTr("Exercises are scored with the editions in the box, whatever else is installed. Official files are for the encoder.")
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    OpenDialog {
        id: filesDialog
        title: qsTr("Install official code files")
        fileMode: FileDialog.OpenFiles
        nameFilters: [qsTr("Code files (*.zip *.txt *.xml *.csv *.xlsx *.tsv)"), qsTr("All files (*)")]
        onAccepted: codes.settings.installCodes(selectedFiles)
    }
}

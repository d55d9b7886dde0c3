// SPDX-License-Identifier: GPL-3.0-or-later
import QtCore
import QtQuick.Dialogs

// Asks for a file to read; begins in the person's own folder.
FileDialog {
    fileMode: FileDialog.OpenFile
    currentFolder: StandardPaths.writableLocation(StandardPaths.HomeLocation)
}

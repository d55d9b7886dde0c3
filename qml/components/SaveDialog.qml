// SPDX-License-Identifier: GPL-3.0-or-later
import QtCore
import QtQuick.Dialogs

// Asks where to write a file: ask("heart-failure.pdf") proposes a name in the person's own folder.
FileDialog {
    id: dialog

    function ask(name: string) {
        selectedFile = currentFolder + "/" + name;
        open();
    }

    fileMode: FileDialog.SaveFile
    acceptLabel: qsTr("Save")
    currentFolder: StandardPaths.writableLocation(StandardPaths.HomeLocation)
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

// The worksheet page of each task type: one line a type.
QtObject {
    readonly property var pages: ({
            "amendment": "AmendmentPage.qml",
            "coding": "CodingPage.qml"
        })

    function page(taskType: string): url {
        const file = pages[taskType];
        return file === undefined ? "" : Qt.resolvedUrl(file);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

// The worksheet page of each task type: one line a type.
QtObject {
    readonly property var pages: ({
            "access-log": "AccessLogPage.qml",
            "access-matrix": "MatrixPage.qml",
            "accounting": "AccountingPage.qml",
            "amendment": "AmendmentPage.qml",
            "assembly": "AssemblyPage.qml",
            "audit": "AuditPage.qml",
            "breach": "BreachPage.qml",
            "coding": "CodingPage.qml",
            "deficiency": "DeficiencyPage.qml",
            "deidentify": "DeidentifyPage.qml",
            "entry": "EntryPage.qml",
            "filing": "FilingPage.qml",
            "identity": "IdentityPage.qml",
            "release": "ReleasePage.qml",
            "validation": "ValidationPage.qml"
        })

    function page(taskType: string): url {
        const file = pages[taskType];
        return file === undefined ? "" : Qt.resolvedUrl(file);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// What the record must hold. A type is marked where the heap has no page of it.
Column {
    id: required

    required property AssemblyWorksheetViewModel sheet

    spacing: Theme.px(5)

    SectionLabel {
        width: parent.width
        text: qsTr("Must hold; mark what is missing")
    }
    Flow {
        width: parent.width
        spacing: Theme.px(5)

        Repeater {
            model: required.sheet ? required.sheet.required : null
            delegate: Chip {
                required property string line
                required property string heading
                required property var model
                readonly property bool missing: model.text.length > 0
                text: missing ? qsTr("%1: missing").arg(heading) : heading
                checked: missing
                Accessible.name: qsTr("Missing: %1").arg(heading)
                onClicked: {
                    const wanted = !missing;
                    required.sheet.mark(line, wanted);
                    checked = Qt.binding(() => missing);
                }
            }
        }
    }
}

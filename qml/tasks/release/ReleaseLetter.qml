// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// The letter that goes out, typed, with sentences at hand.
Column {
    id: letter

    required property ReleaseWorksheetViewModel sheet

    spacing: Theme.px(5)

    Words {
        width: parent.width
        text: qsTr("Letter")
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        Accessible.ignored: true
    }
    Flow {
        width: parent.width
        spacing: Theme.px(5)

        Repeater {
            model: letter.sheet.snippets
            delegate: Chip {
                required property string snippet
                required property string title
                required property string words
                text: qsTr("+ %1").arg(title)
                checkable: false
                Accessible.role: Accessible.Button
                Accessible.name: qsTr("Put into the letter: %1").arg(title)
                Accessible.description: words
                onClicked: {
                    letter.sheet.setLetter(area.text);
                    letter.sheet.addSnippet(snippet);
                }
            }
        }
    }
    AreaField {
        id: area
        width: parent.width
        height: Theme.px(150)
        label: qsTr("Letter")
        area.onActiveFocusChanged: if (!area.area.activeFocus)
            letter.sheet.setLetter(text)
    }
    Connections {
        target: letter.sheet
        function onShownChanged() {
            if (!area.area.activeFocus)
                area.text = letter.sheet.letter;
        }
        function onCurrentChanged() {
            area.text = letter.sheet.letter;
        }
    }
    Component.onCompleted: area.text = sheet.letter
}

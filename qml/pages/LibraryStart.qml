// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Asks for the number that makes the patient, and starts.
Sheet {
    id: sheet

    required property LibraryViewModel library
    property string exercise: ""
    property string unfinished: ""

    function offer(card: LibraryRow) {
        exercise = card.exercise;
        title = card.title;
        goal.text = card.goal;
        facts.text = qsTr("%1 level · about %2 minutes · %3 pages").arg(card.levelTitle).arg(card.minutes).arg(card.pages);
        after.text = !card.ready && card.after.length > 0 ? qsTr("Better after: %1").arg(card.after) : "";
        unfinished = library.unfinished(card.exercise);
        seed.text = library.suggestSeed();
        open();
        seed.forceActiveFocus();
        seed.selectAll();
    }

    primaryText: qsTr("Start")
    primaryEnabled: seed.acceptableInput
    onAccepted: library.start(exercise, seed.text)

    Words {
        id: facts
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Words {
        id: goal
        visible: text.length > 0
        wrapMode: Text.Wrap
        lineHeight: 1.25
        Layout.fillWidth: true
    }
    Words {
        id: after
        visible: text.length > 0
        color: Theme.note
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    RowLayout {
        visible: sheet.unfinished.length > 0
        spacing: Theme.px(10)
        Layout.fillWidth: true

        Words {
            text: qsTr("You have begun this one; it is kept as you left it.")
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        AppButton {
            text: qsTr("Continue it")
            onClicked: {
                sheet.close();
                App.resumeSession(sheet.unfinished);
            }
        }
    }
    Words {
        text: qsTr("Patient number")
        font.weight: Font.DemiBold
        Layout.topMargin: Theme.px(6)
    }
    Field {
        id: seed
        Layout.fillWidth: true
        label: qsTr("Patient number")
        mono: true
        maximumLength: 9
        inputMethodHints: Qt.ImhDigitsOnly
        validator: RegularExpressionValidator {
            regularExpression: /[0-9]{1,9}/
        }
        onAccepted: sheet.accept()
    }
    Words {
        text: qsTr("A class that uses the same number gets the same patient.")
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}

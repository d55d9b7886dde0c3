// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Asks for the number that makes the patient, and starts.
Sheet {
    id: sheet

    required property LibraryViewModel library
    property string exercise: ""
    property string unfinished: ""

    primaryText: qsTr("Start")
    primaryEnabled: seed.acceptableInput
    onAccepted: library.start(exercise, seed.text)
    onOpened: {
        seed.forceActiveFocus();
        seed.selectAll();
    }

    Connections {
        target: sheet.library
        function onOfferMade() {
            sheet.unfinished = sheet.library.unfinished(sheet.exercise);
            seed.text = sheet.library.suggestSeed();
            sheet.open();
        }
    }
    Column {
        visible: rows.count > 0
        spacing: Theme.px(10)
        Layout.fillWidth: true

        Repeater {
            id: rows
            model: sheet.library.offered
            delegate: ColumnLayout {
                id: offer
                required property string exercise
                required property string title
                required property string goal
                required property string levelTitle
                required property int minutes
                required property int pages
                required property bool ready
                required property string after

                spacing: Theme.px(10)
                width: parent ? parent.width : 0
                Component.onCompleted: {
                    sheet.exercise = exercise;
                    sheet.title = title;
                }

                Words {
                    text: offer.pages > 0 ? qsTr("%1 level · about %2 minutes · %3 pages").arg(offer.levelTitle).arg(offer.minutes).arg(offer.pages) : qsTr("%1 level · about %2 minutes").arg(offer.levelTitle).arg(offer.minutes)
                    color: Theme.muted
                    font.pixelSize: Theme.sSmall
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                Words {
                    visible: text.length > 0
                    text: offer.goal
                    wrapMode: Text.Wrap
                    lineHeight: 1.25
                    Layout.fillWidth: true
                }
                Words {
                    visible: !offer.ready && offer.after.length > 0
                    text: qsTr("Better after: %1").arg(offer.after)
                    color: Theme.note
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            }
        }
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
        text: qsTr("Case number")
        font.weight: Font.DemiBold
        Layout.topMargin: Theme.px(6)
    }
    Field {
        id: seed
        Layout.fillWidth: true
        label: qsTr("Case number")
        mono: true
        maximumLength: 9
        inputMethodHints: Qt.ImhDigitsOnly
        validator: RegularExpressionValidator {
            regularExpression: /[0-9]{1,9}/
        }
    }
    Words {
        text: qsTr("A class that uses the same number gets the same case.")
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}

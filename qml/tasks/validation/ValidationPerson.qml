// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// A person's counts so far, and whether they need feedback, on what pattern.
Card {
    id: card

    required property string person
    required property string name
    required property string job
    required property int records
    required property int fields
    required property int errors
    required property string rate
    required property string needed
    required property string trait
    required property string note
    required property ValidationWorksheetViewModel sheet
    required property bool live

    padding: Theme.px(11)
    spacing: Theme.px(7)
    onTraitChanged: if (sheet)
        pattern.currentIndex = sheet.traits.rowOf(trait)
    onNoteChanged: if (words.text !== note)
        words.text = note

    component Count: Column {
        id: count
        property string text: ""
        property string what: ""
        Layout.preferredWidth: Theme.px(56)
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("%1, %2: %3").arg(card.name).arg(what).arg(text)
        Words {
            width: parent.width
            text: count.text
            font.family: Theme.mono
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignRight
            Accessible.ignored: true
        }
        Words {
            width: parent.width
            text: count.what
            color: Theme.muted
            font.pixelSize: Theme.sLabel
            horizontalAlignment: Text.AlignRight
            Accessible.ignored: true
        }
    }

    RowLayout {
        spacing: Theme.px(8)

        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            Words {
                text: card.name
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
            Words {
                text: card.job
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
        }
        Count {
            text: card.records
            what: qsTr("records")
        }
        Count {
            text: card.fields
            what: qsTr("fields")
        }
        Count {
            text: card.errors
            what: qsTr("errors")
        }
        Count {
            text: card.rate.length > 0 ? card.rate : "–"
            what: qsTr("rate")
        }
    }
    RowLayout {
        spacing: Theme.px(6)

        Words {
            text: qsTr("Feedback needed?")
            color: Theme.muted
            Accessible.ignored: true
        }
        ReviewChoice {
            text: qsTr("Yes")
            chosen: card.needed === "yes"
            enabled: card.live
            Accessible.name: qsTr("Feedback needed: %1").arg(card.name)
            onClicked: card.sheet.setNeeded(card.person, chosen ? "" : "yes")
        }
        ReviewChoice {
            text: qsTr("No")
            chosen: card.needed === "no"
            enabled: card.live
            Accessible.name: qsTr("No feedback needed: %1").arg(card.name)
            onClicked: card.sheet.setNeeded(card.person, chosen ? "" : "no")
        }
        Choice {
            id: pattern
            visible: card.needed === "yes"
            label: qsTr("Pattern of %1").arg(card.name)
            model: card.sheet.traits
            textRole: "title"
            valueRole: "trait"
            displayText: currentIndex < 0 ? qsTr("Pattern of the errors") : currentText
            enabled: card.live
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.px(280)
            Component.onCompleted: currentIndex = card.sheet.traits.rowOf(card.trait)
            onActivated: card.sheet.setPattern(card.person, currentValue)
        }
        Item {
            Layout.fillWidth: true
        }
    }
    Field {
        id: words
        visible: card.needed.length > 0
        label: qsTr("Note on %1").arg(card.name)
        placeholder: card.needed === "yes" ? qsTr("What they are to be told") : qsTr("Why none is due")
        readOnly: !card.live
        Layout.fillWidth: true
        Component.onCompleted: text = card.note
        onEditingFinished: if (text !== card.note)
            card.sheet.setNote(card.person, text)
    }
}

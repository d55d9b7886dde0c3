// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Words in, codes out.
FocusScope {
    id: results

    required property EncoderViewModel encoder
    readonly property CodeSearchModel search: encoder.search

    function takeFocus() {
        field.forceActiveFocus();
        field.selectAll();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.px(12)
        spacing: Theme.px(8)

        Field {
            id: field
            label: qsTr("Search the code books")
            placeholder: qsTr("Words, abbreviations or a code")
            glyph: "search"
            focus: true
            font.pixelSize: Theme.sTitle
            implicitHeight: Theme.px(39)
            Layout.fillWidth: true
            text: results.search.query
            onTextEdited: results.search.query = text
            Keys.onDownPressed: list.currentIndex = Math.min(list.currentIndex + 1, list.count - 1)
            Keys.onUpPressed: list.currentIndex = Math.max(list.currentIndex - 1, 0)
            Keys.onReturnPressed: event => {
                event.accepted = event.modifiers === Qt.NoModifier;
                if (event.accepted)
                    list.openRow(list.currentIndex);
            }
            Keys.onEnterPressed: list.openRow(list.currentIndex)
        }
        Flow {
            spacing: Theme.px(6)
            Layout.fillWidth: true
            Chip {
                text: qsTr("All")
                checkable: false
                checked: !results.search.billableOnly
                Accessible.name: qsTr("All codes")
                onClicked: results.search.billableOnly = false
            }
            Chip {
                text: qsTr("Billable")
                checkable: false
                checked: results.search.billableOnly
                onClicked: results.search.billableOnly = true
            }
            Chip {
                id: patient
                visible: results.encoder.patientText.length > 0
                text: results.encoder.patientText
                checkable: false
                checked: results.search.patientOnly
                Accessible.name: qsTr("Only what fits the patient, %1").arg(text)
                onClicked: results.search.patientOnly = !checked

                ToolTipText {
                    text: qsTr("Leaves out what cannot be this patient's by sex and age")
                    visible: patient.hovered
                }
            }
            Choice {
                label: qsTr("Chapter")
                model: results.encoder.chapters
                implicitWidth: Theme.px(190)
                implicitHeight: Theme.px(26)
                currentIndex: Math.max(0, indexOfValue(String(results.search.chapter)))
                onActivated: results.search.chapter = Number(currentValue)
            }
        }
        ListView {
            id: list
            model: results.search
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: count > 0
            highlightMoveDuration: 0
            currentIndex: 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Codes found")
            ScrollBar.vertical: ThinScrollBar {}

            Connections {
                target: results.search
                function onResultsChanged() {
                    list.currentIndex = 0;
                    list.positionViewAtBeginning();
                }
            }
            Keys.onReturnPressed: openRow(currentIndex)
            Keys.onEnterPressed: openRow(currentIndex)
            Keys.onSpacePressed: openRow(currentIndex)

            function openRow(row: int) {
                if (row < 0 || row >= count)
                    return;
                currentIndex = row;
                results.encoder.open(results.search.systemAt(row), results.search.codeAt(row));
            }

            delegate: EncoderCodeRow {
                required property int index
                required property string reason
                required property bool taken
                width: list.width
                under: taken ? qsTr("%1 · in your worksheet").arg(reason) : reason
                chosen: ListView.isCurrentItem
                Accessible.name: qsTr("Show %1").arg(code)
                onClicked: list.openRow(index)
            }
            EmptyState {
                visible: list.count === 0
                width: parent.width - 20
                x: 10
                y: Theme.px(40)
                glyph: "book"
                title: !results.search.ready ? qsTr("The code books are being opened…") : field.text.trim().length > 0 ? qsTr("Nothing found") : qsTr("Look something up")
                text: field.text.trim().length > 0 ? qsTr("Try fewer words, or the beginning of one. Abbreviations and slips of the keyboard are understood.") : results.encoder.boxText
            }
        }
        Words {
            text: results.search.query.length > 0 ? qsTr("%1 · %2 · ↑↓ choose, ↵ open, Ctrl ↵ take").arg(results.search.spent).arg(results.encoder.totalText) : results.encoder.totalText
            color: Theme.muted
            font.pixelSize: Theme.sLabel
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// What is said of the entry: what it is, by which rule, who is told.
Rectangle {
    id: panel

    required property AccessLogWorksheetViewModel sheet
    readonly property bool flagged: sheet.disposition.length > 0 && sheet.disposition !== "appropriate"

    signal leaving

    function focusRule() {
        rule.forceActiveFocus(Qt.TabFocusReason);
    }

    function focusTold() {
        told.forceActiveFocus(Qt.TabFocusReason);
    }

    function focusNote() {
        note.forceActiveFocus(Qt.TabFocusReason);
    }

    function take() {
        rule.choose(sheet.rule);
        told.choose(sheet.escalation);
        note.text = sheet.note;
    }

    height: column.implicitHeight + Theme.px(18)
    color: Theme.paper
    Keys.onEscapePressed: leaving()
    Component.onCompleted: take()

    component Kind: T.AbstractButton {
        id: kind
        required property string value
        required property string digit
        required property string tone
        readonly property bool chosen: panel.sheet.disposition === value

        implicitHeight: Theme.px(30)
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.RadioButton
        Accessible.name: text
        Accessible.checked: chosen
        Accessible.focusable: true
        Accessible.onPressAction: kind.clicked()
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        onClicked: panel.sheet.setDisposition(value)
        implicitWidth: words.implicitWidth + Theme.px(14)

        Row {
            id: words
            anchors.centerIn: parent
            spacing: Theme.px(5)
            Words {
                text: kind.digit
                color: kind.chosen ? Theme.toneInk(kind.tone) : Theme.faint
                font.family: Theme.mono
                font.pixelSize: Theme.sLabel
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
            Words {
                text: kind.text
                color: kind.chosen ? Theme.toneInk(kind.tone) : Theme.ink
                font.pixelSize: Theme.sSmall
                font.weight: kind.chosen ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
        }
        background: Rectangle {
            radius: Theme.rControl
            color: kind.chosen ? Theme.toneSoft(kind.tone) : kind.hovered ? Theme.hover : Theme.panel
            border.color: kind.chosen ? Theme.toneInk(kind.tone) : Theme.lineStrong

            FocusRing {
                shown: kind.visualFocus
            }
        }
    }

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.lineStrong
    }
    ColumnLayout {
        id: column
        x: Theme.px(14)
        y: Theme.px(9)
        width: panel.width - 2 * x
        spacing: Theme.px(6)
        enabled: panel.sheet.current.length > 0

        Grid {
            id: kinds
            readonly property real natural: fair.implicitWidth + asked.implicitWidth + house.implicitWidth + wrong.implicitWidth + 3 * spacing
            readonly property bool wrapped: natural > column.width

            // Each as wide as its word asks, and the rest shared out; two lines where that is too much.
            function widthOf(kind: Item): real {
                return wrapped ? (column.width - spacing) / 2 : kind.implicitWidth + (column.width - natural) / 4;
            }

            columns: wrapped ? 2 : 4
            spacing: Theme.px(5)

            Kind {
                id: fair
                width: kinds.widthOf(fair)
                text: qsTr("Appropriate")
                value: "appropriate"
                digit: "1"
                tone: "right"
            }
            Kind {
                id: asked
                width: kinds.widthOf(asked)
                text: qsTr("Follow-up")
                value: "follow-up"
                digit: "2"
                tone: "note"
            }
            Kind {
                id: house
                width: kinds.widthOf(house)
                text: qsTr("Policy")
                value: "policy"
                digit: "3"
                tone: "partly"
            }
            Kind {
                id: wrong
                width: kinds.widthOf(wrong)
                text: qsTr("Violation")
                value: "violation"
                digit: "4"
                tone: "wrong"
            }
        }
        RowLayout {
            spacing: Theme.px(6)

            Choice {
                id: rule
                label: qsTr("Rule")
                enabled: panel.flagged
                model: panel.sheet.allRules
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.px(170)
                onActivated: panel.sheet.setRule(currentValue)
            }
            Choice {
                id: told
                label: qsTr("Who is told")
                enabled: panel.flagged
                model: panel.sheet.escalationChoices
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.px(130)
                onActivated: panel.sheet.setEscalation(currentValue)
            }
        }
        RowLayout {
            spacing: Theme.px(6)

            Field {
                id: note
                label: qsTr("Note")
                placeholder: qsTr("Note, if one is needed")
                enabled: panel.flagged
                Layout.fillWidth: true
                onEditingFinished: {
                    if (text.trim() !== panel.sheet.note)
                        panel.sheet.setNote(text);
                }
                onAccepted: panel.leaving()
            }
            AppButton {
                text: qsTr("Clear")
                keys: "Del"
                quiet: true
                horizontalPadding: Theme.px(8)
                enabled: panel.sheet.disposition.length > 0
                onClicked: panel.sheet.clear()
            }
        }
    }
    Connections {
        target: panel.sheet
        function onChanged() {
            panel.take();
        }
    }
}

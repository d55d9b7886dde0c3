// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The instructor's points for the chosen finding, with the reason; the automatic ones stay beneath.
Card {
    id: card

    required property ReviewViewModel review

    padding: Theme.px(12)
    spacing: Theme.px(9)

    function readFinding() {
        points.text = review.points;
        reason.text = review.overrideReason;
    }

    Component.onCompleted: readFinding()
    Connections {
        target: card.review
        function onCurrentChanged() {
            card.readFinding();
        }
    }
    SectionLabel {
        text: qsTr("Override · %1").arg(card.review.subject)
        Layout.fillWidth: true
    }
    Words {
        text: card.review.reason
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.px(6)
        Layout.fillWidth: true

        Repeater {
            model: card.review.choices
            delegate: ReviewChoice {
                required property string title
                required property string value

                text: value === "auto" ? qsTr("%1 auto").arg(title) : title
                chosen: points.text === title
                Accessible.name: value === "auto" ? qsTr("%1 points, automatic").arg(title) : qsTr("%1 points").arg(title)
                onClicked: points.text = title
            }
        }
    }
    RowLayout {
        spacing: Theme.px(8)
        Layout.fillWidth: true

        Field {
            id: points
            label: qsTr("Override points")
            mono: true
            horizontalAlignment: TextInput.AlignRight
            Layout.preferredWidth: Theme.px(76)
            onAccepted: apply.press()
        }
        Words {
            text: qsTr("automatic: %1").arg(card.review.automaticPoints)
            color: Theme.muted
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
    }
    AreaField {
        id: reason
        label: qsTr("Override reason")
        placeholder: qsTr("Why; the trainee reads it beside the finding")
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(74)
    }
    Flow {
        spacing: Theme.px(8)
        Layout.fillWidth: true

        AppButton {
            id: apply
            text: qsTr("Apply override")
            enabled: reason.text.trim().length > 0 && points.text.trim().length > 0 && (points.text !== card.review.points || reason.text !== card.review.overrideReason)
            hint: enabled || card.review.findingOverridden ? "" : qsTr("An override needs points and a reason.")
            onClicked: card.review.applyOverride(points.text, reason.text)
        }
        AppButton {
            visible: card.review.findingOverridden
            text: qsTr("Clear override")
            onClicked: card.review.clearOverride(reason.text)
        }
    }
    ColumnLayout {
        visible: card.review.history.count > 0
        spacing: Theme.px(6)
        Layout.fillWidth: true

        Divider {
            Layout.fillWidth: true
        }
        Column {
            visible: rows.count > 0
            spacing: Theme.px(6)
            Layout.fillWidth: true

            Repeater {
                id: rows
                model: card.review.history
                delegate: ReviewRemark {
                    required property string title
                    required property string value
                    required property string detail

                    heading: qsTr("%1 · %2").arg(title).arg(value)
                    text: detail
                    width: parent ? parent.width : 0
                }
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What heads a code: the way down to it, its title, its standing and its notes.
ColumnLayout {
    id: head

    required property EncoderViewModel encoder
    property CodeDetail detail: encoder.detail
    // The one that is held beside another: it has no way back and no star of its own.
    property bool aside: false

    spacing: Theme.px(10)

    RowLayout {
        spacing: Theme.px(4)
        Layout.topMargin: Theme.px(12)
        Layout.fillWidth: true

        Flow {
            spacing: 2
            Layout.fillWidth: true
            Words {
                text: head.detail.placement.length > 0 ? qsTr("%1 › %2").arg(head.detail.system).arg(head.detail.placement) : head.detail.system
                width: Math.min(implicitWidth, parent.width)
                elide: Text.ElideRight
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                height: Theme.px(22)
                verticalAlignment: Text.AlignVCenter
            }
            Repeater {
                model: head.detail.trail
                delegate: EncoderCrumb {
                    required property string line
                    required property string heading
                    required property var model
                    code: heading
                    title: model.text
                    onClicked: head.encoder.open(line, heading)
                }
            }
        }
        IconButton {
            visible: !head.aside
            glyph: "arrow-left"
            label: qsTr("Back")
            enabled: head.encoder.canBack
            Layout.alignment: Qt.AlignTop
            onClicked: head.encoder.back()
        }
        IconButton {
            visible: !head.aside
            glyph: "arrow-right"
            label: qsTr("Forward")
            enabled: head.encoder.canForward
            Layout.alignment: Qt.AlignTop
            onClicked: head.encoder.forward()
        }
        IconButton {
            visible: !head.aside
            glyph: "compare"
            label: qsTr("Compare %1 with another code").arg(head.detail.code)
            Layout.alignment: Qt.AlignTop
            onClicked: head.encoder.compare(true)
        }
        IconButton {
            visible: !head.aside
            glyph: head.encoder.isStarred ? "star-filled" : "star"
            ink: head.encoder.isStarred ? Theme.accent : Theme.muted
            label: head.encoder.isStarred ? qsTr("Remove star from %1").arg(head.detail.code) : qsTr("Star %1").arg(head.detail.code)
            Layout.alignment: Qt.AlignTop
            onClicked: head.encoder.star(!head.encoder.isStarred)
        }
    }
    RowLayout {
        spacing: Theme.px(14)
        Layout.fillWidth: true
        Words {
            text: head.detail.code
            font.family: Theme.mono
            font.pixelSize: head.width < Theme.px(420) ? Theme.sPage : Theme.sHero
            Layout.alignment: Qt.AlignTop
        }
        Words {
            text: head.detail.title
            font.pixelSize: head.width < Theme.px(420) ? Theme.sTitle : Theme.sPage
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignVCenter
            Accessible.role: Accessible.Heading
        }
    }
    Flow {
        spacing: Theme.px(7)
        Layout.fillWidth: true
        Pill {
            text: head.detail.billable ? qsTr("Billable") : qsTr("Heading: needs more characters")
            tone: head.detail.billable ? "right" : "partly"
            icon: head.detail.billable ? "tick" : "half"
        }
        Pill {
            visible: text.length > 0
            text: head.detail.poaText
        }
        Pill {
            text: head.detail.validText
            tone: head.detail.ended ? "wrong" : "plain"
        }
        Pill {
            visible: text.length > 0
            text: head.detail.severityText
        }
    }
    Words {
        visible: text.length > 0
        text: head.detail.notice
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Rectangle {
        visible: head.detail.notes.borrowedFrom.length > 0
        color: Theme.partlySoft
        radius: Theme.rControl
        implicitHeight: borrowed.implicitHeight + Theme.px(14)
        Layout.fillWidth: true
        Words {
            id: borrowed
            x: Theme.px(12)
            y: Theme.px(7)
            width: parent.width - 2 * x
            text: qsTr("Notes marked FY%1 are from the newest Tabular List installed, which is older than these codes: they may have changed since, and nothing is scored by them.").arg(head.detail.notes.borrowedFrom)
            color: Theme.partly
            font.pixelSize: Theme.sSmall
            wrapMode: Text.Wrap
        }
    }
    Column {
        visible: rows.count > 0
        spacing: Theme.px(10)
        Layout.fillWidth: true

        Repeater {
            id: rows
            model: head.detail.notes
            delegate: EncoderNote {
                required property var model
                notes: head.detail.notes
                text: model.text
                width: parent ? parent.width : 0
                onAsked: code => head.encoder.open(head.detail.systemCode, code)
            }
        }
    }
    SectionLabel {
        visible: head.detail.family.count > 0
        text: head.detail.family.title
        Layout.topMargin: Theme.px(6)
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.px(4)
    }
}

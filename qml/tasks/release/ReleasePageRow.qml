// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// A page of the chart: opened by its title, let go or kept back; one that is kept back may have a rule of its own.
Column {
    id: row

    required property ReleaseWorksheetViewModel sheet
    required property string document
    required property string title
    required property string facts
    required property string heading
    required property string encounter
    required property bool leaves
    required property bool stays
    required property string rule
    required property int bars
    required property bool open

    RowLayout {
        visible: row.heading.length > 0
        width: parent.width
        height: visible ? Theme.px(36) : 0
        spacing: Theme.px(6)

        SectionLabel {
            text: row.heading
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(4)
        }
        AppButton {
            text: qsTr("All of it")
            quiet: true
            implicitHeight: Theme.px(24)
            horizontalPadding: Theme.px(8)
            enabled: !row.sheet.closed
            Accessible.name: qsTr("All pages of %1 leave").arg(row.heading)
            onClicked: row.sheet.setPages(row.encounter, "leaves")
        }
        AppButton {
            text: qsTr("None of it")
            quiet: true
            implicitHeight: Theme.px(24)
            horizontalPadding: Theme.px(8)
            enabled: !row.sheet.closed
            Accessible.name: qsTr("No page of %1 leaves").arg(row.heading)
            onClicked: row.sheet.setPages(row.encounter, "stays")
        }
    }
    RowLayout {
        width: parent.width
        spacing: Theme.px(6)

        T.AbstractButton {
            id: opener
            text: row.title
            focusPolicy: Qt.StrongFocus
            implicitHeight: implicitContentHeight + Theme.px(8)
            Layout.fillWidth: true
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("Open page %1").arg(row.title)
            Accessible.description: row.facts
            Accessible.onPressAction: opener.clicked()
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()
            onClicked: row.sheet.openPage(row.document)

            contentItem: Column {
                leftPadding: Theme.px(6)
                topPadding: Theme.px(4)
                Words {
                    width: parent.width - Theme.px(8)
                    text: row.title
                    font.weight: row.open ? Font.DemiBold : Font.Normal
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
                Words {
                    width: parent.width - Theme.px(8)
                    text: row.bars === 0 ? row.facts : qsTr("%1 · blacked out: %2").arg(row.facts).arg(row.bars)
                    color: Theme.muted
                    font.pixelSize: Theme.sLabel
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
            background: Rectangle {
                radius: Theme.rControl
                color: row.open ? Theme.accentSoft : opener.hovered ? Theme.hover : "transparent"
                FocusRing {
                    anchors.margins: 0
                    shown: opener.visualFocus
                }
            }
        }
        IconButton {
            visible: row.bars > 0
            glyph: "trash"
            label: qsTr("Take the black bars off %1").arg(row.title)
            enabled: !row.sheet.closed
            onClicked: row.sheet.uncover(row.document)
        }
        Chip {
            text: qsTr("Leaves")
            checkable: false
            checked: row.leaves
            enabled: !row.sheet.closed
            Accessible.name: qsTr("%1 leaves").arg(row.title)
            onClicked: row.sheet.setPage(row.document, row.leaves ? "" : "leaves")
        }
        Chip {
            text: qsTr("Kept")
            checkable: false
            checked: row.stays
            enabled: !row.sheet.closed
            Accessible.name: qsTr("%1 is kept back").arg(row.title)
            onClicked: row.sheet.setPage(row.document, row.stays ? "" : "stays")
        }
    }
    ReleaseChoice {
        visible: row.stays
        x: Theme.px(12)
        width: parent.width - x
        sheet: row.sheet
        label: qsTr("Why %1 is kept back").arg(row.title)
        model: row.sheet.rules
        held: row.rule
        enabled: !row.sheet.closed
        onPicked: value => row.sheet.setPageRule(row.document, value)
    }
}

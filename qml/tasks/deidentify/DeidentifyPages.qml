// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// The pages that go out: how many bars each has, and whether it was looked through.
Column {
    id: list

    required property DeidentifyWorksheetViewModel sheet

    spacing: Theme.px(2)

    SectionLabel {
        width: parent.width
        bottomPadding: Theme.px(4)
        text: list.sheet.notLooked === 0 ? qsTr("Pages that go out · all looked through") : qsTr("Pages that go out · %1 not looked through").arg(list.sheet.notLooked)
    }
    Repeater {
        model: list.sheet.pages
        delegate: RowLayout {
            id: row
            required property string document
            required property string title
            required property int bars
            required property bool looked
            required property bool shown

            width: list.width
            spacing: Theme.px(6)

            IconButton {
                checkable: false
                glyph: row.looked ? "tick" : "eye"
                ink: row.looked ? Theme.right : Theme.muted
                label: row.looked ? qsTr("%1 is looked through; take the tick away").arg(row.title) : qsTr("Tick %1 as looked through").arg(row.title)
                onClicked: list.sheet.setLooked(row.document, !row.looked)
            }
            T.AbstractButton {
                id: opener
                implicitHeight: Theme.px(28)
                focusPolicy: Qt.StrongFocus
                Accessible.role: Accessible.Button
                Accessible.name: qsTr("Turn to %1").arg(row.title)
                Accessible.description: count.text
                Accessible.onPressAction: opener.clicked()
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                onClicked: list.sheet.openPage(row.document)
                Layout.fillWidth: true

                contentItem: Item {
                    Text {
                        x: Theme.px(8)
                        width: parent.width - Theme.px(16)
                        anchors.verticalCenter: parent.verticalCenter
                        text: row.title
                        color: Theme.ink
                        font.family: Theme.ui
                        font.pixelSize: Theme.sBody
                        font.weight: row.shown ? Font.DemiBold : Font.Normal
                        textFormat: Text.PlainText
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                }
                background: Rectangle {
                    color: row.shown ? Theme.accentSoft : opener.hovered ? Theme.hover : "transparent"
                    radius: Theme.rControl
                    FocusRing {
                        shown: opener.visualFocus
                    }
                }
            }
            Words {
                id: count
                text: row.bars === 0 ? qsTr("no bar") : row.bars === 1 ? qsTr("1 bar") : qsTr("%1 bars").arg(row.bars)
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                horizontalAlignment: Text.AlignRight
                Layout.minimumWidth: Theme.px(52)
            }
        }
    }
}

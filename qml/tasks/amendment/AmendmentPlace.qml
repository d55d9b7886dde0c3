// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// The page that the request is about, and the words of it.
ColumnLayout {
    id: place

    required property AmendmentWorksheetViewModel sheet
    required property DeskViewModel desk
    readonly property string title: sheet ? sheet.placeTitle : ""
    readonly property string words: sheet ? sheet.placeWords : ""
    readonly property string openPage: desk && desk.page.open ? desk.tree.documentAt(desk.tree.currentRow) : ""

    spacing: Theme.px(3)

    Words {
        text: qsTr("Page and place")
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        Layout.fillWidth: true
    }
    T.AbstractButton {
        id: chosen
        visible: place.title.length > 0
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        verticalPadding: Theme.px(6)
        focusPolicy: Qt.StrongFocus
        text: place.words.length > 0 ? qsTr("%1: %2").arg(place.title).arg(place.words) : place.title
        Layout.fillWidth: true
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Show the place")
        Accessible.description: text
        Accessible.onPressAction: chosen.clicked()
        onClicked: place.sheet.showPlace()
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()

        contentItem: ColumnLayout {
            spacing: Theme.px(2)

            Words {
                text: place.title
                font.weight: Font.Medium
                elide: Text.ElideRight
                Layout.fillWidth: true
                Layout.leftMargin: Theme.px(10)
                Layout.rightMargin: Theme.px(10)
                Accessible.ignored: true
            }
            Words {
                text: place.words.length > 0 ? qsTr("“%1”").arg(place.words) : qsTr("the page as a whole")
                color: Theme.muted
                font.family: place.words.length > 0 ? Theme.serif : Theme.ui
                font.pixelSize: Theme.sSmall
                maximumLineCount: 2
                elide: Text.ElideRight
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.leftMargin: Theme.px(10)
                Layout.rightMargin: Theme.px(10)
                Accessible.ignored: true
            }
        }
        background: Rectangle {
            color: chosen.hovered ? Theme.hover : Theme.paper
            radius: Theme.rControl
            border.color: Theme.lineStrong

            Rectangle {
                width: 3
                height: parent.height - 2 * Theme.rControl
                y: Theme.rControl
                color: Theme.evidenceLine
                visible: place.words.length > 0
            }
            FocusRing {
                shown: chosen.visualFocus
            }
        }
    }
    Words {
        visible: place.title.length === 0
        text: qsTr("Select the words on the page and press E, or take the whole page.")
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.px(6)
        Layout.fillWidth: true
        Layout.topMargin: Theme.px(3)

        AppButton {
            text: qsTr("Take the open page")
            glyph: "document"
            implicitHeight: Theme.px(28)
            horizontalPadding: Theme.px(10)
            enabled: place.openPage.length > 0
            onClicked: place.sheet.takePage(place.openPage)
        }
        AppButton {
            visible: place.words.length > 0
            text: qsTr("Edit the text…")
            glyph: "edit"
            implicitHeight: Theme.px(28)
            horizontalPadding: Theme.px(10)
            onClicked: overwrite.openFor(place.words)
        }
        AppButton {
            visible: place.title.length > 0
            text: qsTr("Clear")
            quiet: true
            implicitHeight: Theme.px(28)
            horizontalPadding: Theme.px(10)
            onClicked: place.sheet.clearPlace()
        }
    }
    AmendmentOverwrite {
        id: overwrite
        sheet: place.sheet
    }
}

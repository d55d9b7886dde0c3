// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// A page of the chart beside the finding it supports, scrolled to the line.
FocusScope {
    id: paper

    required property DocumentPage document

    signal closed

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Page %1").arg(document.title)
    Keys.onEscapePressed: closed()

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.px(14)
        spacing: Theme.px(8)

        RowLayout {
            spacing: Theme.px(8)
            Layout.fillWidth: true

            ColumnLayout {
                spacing: 1
                Layout.fillWidth: true

                Words {
                    text: paper.document.title
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                    Accessible.role: Accessible.Heading
                }
                Words {
                    text: paper.document.meta
                    color: Theme.muted
                    font.pixelSize: Theme.sSmall
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                }
            }
            IconButton {
                id: closeButton
                glyph: "close"
                label: qsTr("Close page")
                focus: true
                onClicked: paper.closed()
            }
        }
        PaperView {
            document: paper.document
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}

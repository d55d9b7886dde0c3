// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// What is told of the item, its papers, and the answer to it.
FocusScope {
    id: pane

    required property IdentityWorksheetViewModel sheet
    readonly property string kind: sheet ? sheet.kind : ""
    readonly property string answer: sheet ? sheet.answer : ""

    Scroller {
        id: scroller
        anchors.fill: parent

        ColumnLayout {
            x: Theme.px(14)
            width: scroller.width - 2 * x
            spacing: Theme.px(7)

            RowLayout {
                spacing: Theme.px(8)
                Layout.fillWidth: true
                Layout.topMargin: Theme.px(10)

                Words {
                    text: pane.sheet ? pane.sheet.itemTitle : ""
                    font.pixelSize: Theme.sTitle
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                    Accessible.role: Accessible.Heading
                }
                AppButton {
                    visible: pane.answer.length > 0
                    quiet: true
                    implicitHeight: Theme.px(24)
                    text: qsTr("Take back")
                    Accessible.name: qsTr("Take the answer back")
                    onClicked: pane.sheet.clearAnswer()
                }
            }
            Words {
                text: pane.sheet ? pane.sheet.told : ""
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            IdentityPapers {
                sheet: pane.sheet
                Layout.fillWidth: true
                Layout.topMargin: Theme.px(2)
            }
            Pill {
                visible: pane.answer.length > 0
                text: pane.answer
                tone: "accent"
                icon: "tick"
                Accessible.name: qsTr("Answer: %1").arg(pane.answer)
            }
            IdentityRegistration {
                visible: pane.kind === "find"
                sheet: pane.sheet
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.px(12)
            }
            IdentityDecision {
                visible: pane.kind === "decide"
                sheet: pane.sheet
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.px(12)
            }
        }
    }
}

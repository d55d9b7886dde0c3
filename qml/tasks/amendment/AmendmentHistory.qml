// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// What the page was and what becomes of it: one card a version, the oldest first. Nothing is ever gone.
ColumnLayout {
    id: history

    required property AmendmentWorksheetViewModel sheet

    visible: sheet !== null && sheet.history.count > 0
    spacing: 0

    Divider {
        Layout.fillWidth: true
    }
    RowLayout {
        spacing: Theme.px(8)
        Layout.fillWidth: true
        Layout.margins: Theme.px(10)
        Layout.leftMargin: Theme.px(14)

        Flickable {
            id: strip
            readonly property bool longer: contentWidth > width

            function moveTo(x: real) {
                contentX = Math.max(0, Math.min(x, contentWidth - width));
            }

            implicitHeight: cards.implicitHeight + (longer ? Theme.px(9) : 0)
            activeFocusOnTab: longer
            contentWidth: cards.implicitWidth
            contentHeight: height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            flickableDirection: Flickable.HorizontalFlick
            onContentWidthChanged: Qt.callLater(strip.moveTo, contentWidth) // qmllint disable type
            Keys.onLeftPressed: moveTo(contentX - Theme.px(120))
            Keys.onRightPressed: moveTo(contentX + Theme.px(120))
            Layout.fillWidth: true
            T.ScrollBar.horizontal: ThinScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Versions of the page")

            FocusRing {
                parent: strip
                anchors.margins: 0
                shown: strip.activeFocus
            }

            Row {
                id: cards
                spacing: Theme.px(6)

                Repeater {
                    model: history.sheet ? history.sheet.history : null
                    delegate: AmendmentVersion {}
                }
            }
        }
        AppButton {
            text: qsTr("Compare…")
            glyph: "compare"
            implicitHeight: Theme.px(28)
            horizontalPadding: Theme.px(10)
            enabled: history.sheet !== null && history.sheet.steps.count > 1
            hint: enabled ? "" : qsTr("There is one version only")
            onClicked: comparing.begin()
        }
    }
    AmendmentCompare {
        id: comparing
        sheet: history.sheet
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Somebody at the elbow: one step at a time, beside the work and never over it.
Rectangle {
    id: panel

    required property TourGuide tour

    implicitHeight: column.implicitHeight + Theme.px(22)
    color: Theme.noteSoft
    radius: Theme.rCard
    border.color: Theme.note
    Accessible.role: Accessible.Note
    Accessible.name: qsTr("Tour, step %1 of %2: %3. %4").arg(tour.number).arg(tour.count).arg(tour.title).arg(tour.text)

    ColumnLayout {
        id: column
        x: Theme.px(14)
        y: Theme.px(11)
        width: parent.width - 2 * x
        spacing: Theme.px(4)

        RowLayout {
            spacing: Theme.px(8)
            Words {
                text: panel.tour.title
                color: Theme.note
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
            Words {
                text: qsTr("%1 of %2").arg(panel.tour.number).arg(panel.tour.count)
                color: Theme.muted
                font.pixelSize: Theme.sSmall
            }
        }
        Words {
            text: panel.tour.text
            wrapMode: Text.Wrap
            lineHeight: 1.12
            Layout.fillWidth: true
        }
        RowLayout {
            Layout.topMargin: Theme.px(4)
            spacing: Theme.px(8)
            AppButton {
                text: qsTr("Leave the tour")
                quiet: true
                onClicked: panel.tour.leave()
            }
            Item {
                Layout.fillWidth: true
            }
            AppButton {
                visible: panel.tour.number > 1
                text: qsTr("Back")
                Accessible.name: qsTr("Tour: back")
                onClicked: panel.tour.back()
            }
            AppButton {
                text: panel.tour.last ? qsTr("Done") : panel.tour.byHand ? qsTr("Next") : qsTr("Skip")
                Accessible.name: qsTr("Tour: %1").arg(text.toLowerCase())
                onClicked: panel.tour.next()
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The middle of the review: the replay, the findings, and the way to the next session.
ColumnLayout {
    id: desk

    required property ReviewViewModel review

    spacing: Theme.px(11)

    ReviewReplay {
        review: desk.review
        Layout.fillWidth: true
    }
    ReviewFindings {
        review: desk.review
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.px(120)
    }
    RowLayout {
        spacing: Theme.px(8)
        Layout.fillWidth: true

        Words {
            text: desk.review.playedText
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
        AppButton {
            text: qsTr("Previous")
            onClicked: desk.review.openNeighbour(-1)
        }
        AppButton {
            text: qsTr("Accept and next")
            primary: true
            hint: qsTr("Notes that you have looked through this session, and opens the next one.")
            onClicked: desk.review.acceptAndNext()
        }
    }
}

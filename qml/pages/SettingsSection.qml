// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// A titled group of settings.
ColumnLayout {
    id: section

    property string title: ""
    default property alias content: card.content

    spacing: Theme.px(8)
    Layout.fillWidth: true

    SectionLabel {
        text: section.title
        Layout.leftMargin: 2
    }
    Card {
        id: card
        spacing: Theme.px(12)
        Layout.fillWidth: true
    }
}

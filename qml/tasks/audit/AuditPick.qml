// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// An entry of a list to pick from; the first of a family stands under its heading.
T.AbstractButton {
    id: entry

    required property int index
    required property string title
    required property string family
    required property var model
    property bool chosen: false
    property bool headed: false

    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    verticalPadding: Theme.px(5)
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: model.text
    Accessible.selected: chosen
    Accessible.onPressAction: entry.clicked()

    contentItem: ColumnLayout { // qmllint disable
        spacing: 1
        SectionLabel {
            id: heading
            visible: entry.headed
            text: entry.family
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(8)
            Layout.topMargin: Theme.px(8)
            Layout.bottomMargin: Theme.px(8)
        }
        Text {
            text: entry.title
            color: Theme.ink
            font.family: Theme.ui
            font.pixelSize: Theme.sBody
            font.weight: Font.Medium
            textFormat: Text.PlainText
            elide: Text.ElideRight
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(8)
            Layout.rightMargin: Theme.px(8)
            Accessible.ignored: true
        }
        Text {
            visible: text.length > 0
            text: entry.model.text
            color: Theme.muted
            font.family: Theme.ui
            font.pixelSize: Theme.sSmall
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(8)
            Layout.rightMargin: Theme.px(8)
            Accessible.ignored: true
        }
    }
    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.topMargin: entry.headed ? heading.height + Theme.px(16) : 0
            radius: 6
            color: entry.chosen ? Theme.accentSoft : entry.hovered ? Theme.hover : "transparent"
        }
    }
}

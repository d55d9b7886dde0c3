// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// One position of a PCS code: what the axis is called, the character chosen, and what it stands for.
T.AbstractButton {
    id: cell

    required property int number
    required property string title
    required property string character
    required property string label
    required property bool open
    property bool here: false
    readonly property bool filled: character.length > 0

    enabled: open
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.px(8)
    horizontalPadding: Theme.px(10)
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Axis %1 %2").arg(number).arg(title)
    Accessible.description: filled ? qsTr("%1, %2").arg(character).arg(label) : open ? qsTr("not chosen") : qsTr("choose the axes before it first")
    Accessible.onPressAction: cell.clicked()

    contentItem: ColumnLayout {
        spacing: Theme.px(1)
        opacity: cell.open ? 1 : 0.55

        RowLayout {
            spacing: Theme.px(4)
            Text {
                text: cell.character.length > 0 ? cell.character : "·"
                color: cell.here ? Theme.accent : cell.filled ? Theme.ink : Theme.faint
                font.family: Theme.mono
                font.pixelSize: Theme.px(26)
                font.weight: Font.Bold
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
            Item {
                Layout.fillWidth: true
            }
            Text {
                text: cell.number
                color: Theme.faint
                font.family: Theme.mono
                font.pixelSize: Theme.sLabel
                Layout.alignment: Qt.AlignTop
                Accessible.ignored: true
            }
        }
        Text {
            text: cell.title
            color: cell.here ? Theme.accent : Theme.muted
            font.family: Theme.ui
            font.pixelSize: Theme.sLabel
            font.weight: Font.DemiBold
            textFormat: Text.PlainText
            elide: Text.ElideRight
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Text {
            text: cell.label
            color: Theme.ink
            font.family: Theme.ui
            font.pixelSize: Theme.sSmall
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            elide: Text.ElideRight
            maximumLineCount: 2
            lineHeight: 1.05
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.px(32)
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.rControl
        color: cell.here ? Theme.accentSoft : cell.hovered && cell.open ? Theme.hover : cell.filled ? Theme.paper : "transparent"
        border.width: cell.here ? 2 : 1
        border.color: cell.here ? Theme.accent : Theme.line
    }
    ToolTipText {
        text: cell.label
        visible: cell.hovered && cell.filled
    }
}

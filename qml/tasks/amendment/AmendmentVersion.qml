// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// One step of a page's history.
Rectangle {
    id: card

    required property string step
    required property string title
    required property string who
    required property string what
    required property string tone
    required property string icon

    implicitWidth: Theme.px(206)
    implicitHeight: column.implicitHeight + Theme.px(12)
    radius: Theme.rControl
    color: tone === "plain" ? Theme.paper : Theme.toneSoft(tone)
    border.color: tone === "plain" ? Theme.line : Theme.toneInk(tone)
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2, %3").arg(title).arg(who).arg(what)

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.px(6)
        anchors.leftMargin: Theme.px(9)
        spacing: 1

        RowLayout {
            spacing: Theme.px(5)
            Glyph {
                name: card.icon
                color: Theme.toneInk(card.tone)
                size: Theme.px(13)
            }
            Words {
                text: card.title
                color: card.tone === "plain" ? Theme.ink : Theme.toneInk(card.tone)
                font.pixelSize: Theme.sSmall
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        Words {
            text: card.who
            color: Theme.muted
            font.pixelSize: Theme.sLabel
            elide: Text.ElideRight
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Words {
            text: card.what
            font.pixelSize: Theme.sLabel
            elide: Text.ElideRight
            Layout.fillWidth: true
            Accessible.ignored: true
            HoverHandler {
                id: over
            }
            ToolTipText {
                text: card.what
                visible: over.hovered
            }
        }
    }
}

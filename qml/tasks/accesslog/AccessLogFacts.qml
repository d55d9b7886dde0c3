// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// A card of facts: what is known of somebody, a line a fact.
Column {
    id: card

    required property string kind ///< "User", "Patient", "Between them"
    required property string title
    required property string subtitle
    required property CellListModel facts

    spacing: Theme.px(3)
    Accessible.role: Accessible.Grouping
    Accessible.name: title.length > 0 ? qsTr("%1: %2").arg(kind).arg(title) : kind

    SectionLabel {
        text: card.kind
        width: card.width
        topPadding: Theme.px(8)
        bottomPadding: Theme.px(1)
    }
    Row {
        visible: card.title.length > 0
        width: card.width
        spacing: Theme.px(8)

        Words {
            id: name
            text: card.title
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            width: Math.min(implicitWidth, card.width)
        }
        Words {
            text: card.subtitle
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            elide: Text.ElideRight
            width: Math.max(0, card.width - name.width - Theme.px(8))
            anchors.baseline: name.baseline
        }
    }
    Repeater {
        model: card.facts
        delegate: Item {
            id: fact
            required property string label
            required property string text
            required property string tone

            width: card.width
            height: Math.max(left.height, right.height) + Theme.px(1)
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1: %2").arg(label).arg(text)

            Words {
                id: left
                width: Theme.px(86)
                text: fact.label
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Glyph {
                visible: fact.tone === "right" || fact.tone === "wrong" || fact.tone === "partly"
                x: left.width
                y: Theme.px(1)
                name: fact.tone === "right" ? "link" : "alert"
                color: Theme.toneInk(fact.tone)
                size: Theme.px(13)
            }
            Words {
                id: right
                x: left.width + (fact.tone === "plain" || fact.tone === "note" ? 0 : Theme.px(18))
                width: fact.width - x
                text: fact.text
                color: fact.tone === "plain" ? Theme.ink : Theme.toneInk(fact.tone)
                font.pixelSize: Theme.sSmall
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
}

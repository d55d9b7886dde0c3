// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// What stands on a shelf: a folder, the outguide in a folder's place, or a guide between them.
Item {
    id: spine

    required property FilingWorksheetViewModel sheet
    required property int index
    required property string item
    required property string kind
    required property string number
    required property string first
    required property string second
    required property string third
    required property string title
    required property string detail
    required property string who
    required property string place
    required property string due
    required property string standing
    required property bool flag
    property bool inHand: false
    property int plank: 0
    property bool current: false
    readonly property bool guide: kind === "guide"
    readonly property bool isOut: kind === "outguide"
    readonly property string word: guide ? qsTr("Guide %1").arg(title) : isOut ? qsTr("Outguide %1").arg(number) : qsTr("Folder %1").arg(number)

    signal chosen
    signal carried(point scene)
    signal released(point scene)

    width: guide ? Theme.px(26) : Theme.px(34)
    Accessible.role: Accessible.ListItem
    Accessible.name: word
    Accessible.description: guide ? "" : isOut ? qsTr("Out with %1, %2, due %3").arg(who).arg(place).arg(due) : sheet.alphabetic ? qsTr("%1, %2").arg(title).arg(detail) : standing
    Accessible.onPressAction: chosen()

    Rectangle {
        id: card
        y: spine.guide ? 0 : Theme.px(14)
        width: parent.width - 1
        height: parent.height - spine.plank - y
        radius: 3
        color: spine.guide ? Theme.panel : spine.isOut ? Theme.accentSoft : Theme.paper
        border.color: spine.current || spine.inHand ? Theme.accent : spine.guide ? Theme.lineStrong : spine.isOut ? Theme.accent : Theme.lineStrong
        border.width: spine.current || spine.inHand ? 2 : 1
        opacity: spine.inHand ? 0.4 : 1

        // The tab of a guide, and what a guide is for.
        Rectangle {
            visible: spine.guide
            x: 1
            y: 1
            width: parent.width - 2
            height: Theme.px(24)
            radius: 2
            color: Theme.noteSoft
            Text {
                anchors.centerIn: parent
                text: spine.title
                color: Theme.note
                font.family: Theme.mono
                font.pixelSize: Theme.sBody
                font.weight: Font.Bold
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
        Column {
            visible: !spine.guide && !spine.sheet.alphabetic
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.px(24)
            spacing: spine.isOut ? 0 : 1
            FilingBand {
                cellWidth: Theme.px(15)
                cellHeight: Theme.px(25)
                pair: spine.first
                rank: spine.isOut ? 3 : spine.sheet.ranks[0]
            }
            FilingBand {
                cellWidth: Theme.px(15)
                cellHeight: Theme.px(25)
                pair: spine.second
                rank: spine.isOut ? 3 : spine.sheet.ranks[1]
            }
            FilingBand {
                cellWidth: Theme.px(15)
                cellHeight: Theme.px(25)
                pair: spine.third
                rank: spine.isOut ? 3 : spine.sheet.ranks[2]
            }
        }
        Text {
            visible: spine.isOut
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.px(7)
            text: qsTr("OUT")
            color: Theme.accent
            font.family: Theme.ui
            font.pixelSize: Theme.sLabel
            font.weight: Font.Bold
            Accessible.ignored: true
        }
        Text {
            visible: !spine.guide && !spine.sheet.alphabetic && spine.standing.length > 0 && !spine.isOut
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.px(7)
            text: qsTr("v2")
            color: Theme.muted
            font.family: Theme.mono
            font.pixelSize: Theme.sLabel
            Accessible.ignored: true
        }
        // Names stand upright along the spine.
        Text {
            visible: !spine.guide && spine.sheet.alphabetic
            width: card.height - Theme.px(spine.isOut ? 34 : 14)
            height: card.width
            x: (card.width - width) / 2
            y: (card.height - height) / 2 + Theme.px(spine.isOut ? 10 : 0)
            rotation: 90
            text: spine.title
            color: spine.isOut ? Theme.accent : Theme.ink
            font.family: Theme.ui
            font.pixelSize: Theme.sSmall
            font.weight: Font.Medium
            verticalAlignment: Text.AlignVCenter
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        Glyph {
            visible: spine.isOut && spine.flag
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.px(4)
            name: "alert"
            color: Theme.wrong
            size: Theme.px(14)
        }
    }
    HoverHandler {
        id: over
        cursorShape: spine.kind === "folder" ? Qt.OpenHandCursor : Qt.ArrowCursor
    }
    ToolTipText {
        visible: over.hovered && !drag.active && !spine.guide && text.length > 0
        text: spine.isOut ? qsTr("Out with %1, %2, due %3").arg(spine.who).arg(spine.place).arg(spine.due) : spine.sheet.alphabetic ? qsTr("%1, %2, MRN %3").arg(spine.title).arg(spine.detail).arg(spine.number) : ""
    }
    TapHandler {
        onTapped: spine.chosen()
    }
    DragHandler {
        id: drag
        target: null
        enabled: spine.kind === "folder"
        grabPermissions: PointerHandler.CanTakeOverFromAnything
        onActiveChanged: if (!active)
            spine.released(centroid.scenePosition)
        onCentroidChanged: if (active)
            spine.carried(centroid.scenePosition)
    }
}

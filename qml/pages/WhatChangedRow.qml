// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// One code and what became of it, with the family's name above the first of a family. Of a changed title the old words are struck out, the new ones bold and underlined.
T.AbstractButton {
    id: row

    required property int index
    required property string code
    required property string kind
    required property string kindText
    required property string title
    required property string titleMarked
    required property string beforeMarked
    required property string remark
    required property string aside
    required property string family
    required property string spoken
    property bool headed: false
    property bool chosen: false
    property bool ringed: false
    readonly property string tone: kind === "added" ? "right" : kind === "deleted" ? "wrong" : kind === "retitled" ? "note" : kind === "poa" ? "plain" : "partly"
    readonly property string glyph: kind === "added" ? "plus" : kind === "deleted" ? "minus" : kind === "retitled" ? "edit" : kind === "poa" ? "flag" : "list"

    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    topPadding: Theme.px(6) + (headed ? heading.height + heading.y + Theme.px(4) : 0)
    bottomPadding: Theme.px(6)
    leftPadding: Theme.px(16)
    rightPadding: Theme.px(16)
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: code
    Accessible.description: spoken
    Accessible.onPressAction: row.clicked()

    Words {
        id: heading
        visible: row.headed
        x: row.leftPadding
        y: Theme.px(12)
        width: parent.width - 2 * x
        text: row.family
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        font.weight: Font.DemiBold
        elide: Text.ElideRight
        Accessible.role: Accessible.Heading
    }
    contentItem: RowLayout {
        spacing: Theme.px(12)

        Item {
            implicitWidth: Theme.px(118)
            implicitHeight: childrenRect.height
            Layout.alignment: Qt.AlignTop
            Pill {
                text: row.kindText
                tone: row.tone
                icon: row.glyph
            }
        }
        Text {
            text: row.code
            color: row.kind === "deleted" ? Theme.muted : Theme.ink
            font.family: Theme.mono
            font.pixelSize: Theme.sBody
            font.weight: Font.Bold
            font.strikeout: row.kind === "deleted"
            textFormat: Text.PlainText
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.px(3)
            Layout.preferredWidth: Theme.px(80)
            Accessible.ignored: true
        }
        ColumnLayout {
            spacing: Theme.px(2)
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.px(3)

            Text {
                text: row.titleMarked.length > 0 ? row.titleMarked : row.title
                color: row.kind === "deleted" ? Theme.muted : Theme.ink
                font.family: Theme.ui
                font.pixelSize: Theme.sBody
                wrapMode: Text.Wrap
                textFormat: row.titleMarked.length > 0 ? Text.StyledText : Text.PlainText
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Text {
                visible: row.beforeMarked.length > 0
                text: qsTr("was: %1").arg(row.beforeMarked)
                color: Theme.muted
                font.family: Theme.ui
                font.pixelSize: Theme.sSmall
                wrapMode: Text.Wrap
                textFormat: Text.StyledText
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Text {
                visible: text.length > 0
                text: row.remark
                color: Theme.muted
                font.family: Theme.ui
                font.pixelSize: Theme.sSmall
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        Text {
            visible: text.length > 0
            text: row.aside
            color: Theme.muted
            font.family: Theme.ui
            font.pixelSize: Theme.sLabel
            textFormat: Text.PlainText
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.px(4)
            Accessible.ignored: true
        }
    }
    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.topMargin: row.topPadding - Theme.px(6)
            anchors.leftMargin: Theme.px(8)
            anchors.rightMargin: Theme.px(8)
            radius: Theme.rControl
            color: row.chosen ? Theme.accentSoft : row.hovered ? Theme.hover : "transparent"
            FocusRing {
                anchors.margins: -1
                shown: row.ringed
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// A note of the book. Its codes are links: by the mouse, or by Left, Right and Enter once Tab is here.
FocusScope {
    id: note

    required property NoteModel notes
    required property int index
    required property string kind
    required property string from
    required property string tone
    required property int links
    required property string source
    property string text: ""
    property int chosen: 0

    signal asked(string code)

    implicitHeight: column.implicitHeight + Theme.px(14)
    activeFocusOnTab: links > 0
    Accessible.role: Accessible.Note
    Accessible.name: qsTr("%1: %2").arg(note.kind).arg(note.text)
    Accessible.description: (source.length > 0 ? qsTr("From the book of FY%1. ").arg(source) : "") + (links > 0 ? qsTr("Left and Right choose a code, Enter opens it") : "")
    Keys.onLeftPressed: chosen = Math.max(0, chosen - 1)
    Keys.onRightPressed: chosen = Math.min(links - 1, chosen + 1)
    Keys.onReturnPressed: asked(notes.linkAt(index, chosen))
    Keys.onEnterPressed: asked(notes.linkAt(index, chosen))

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
        radius: Theme.rControl
        border.color: Theme.line

        Rectangle {
            x: 0
            y: 1
            width: 3
            height: parent.height - 2
            radius: 1
            color: note.tone === "plain" ? Theme.lineStrong : Theme.toneInk(note.tone)
        }
        FocusRing {
            shown: note.activeFocus
        }
    }
    ColumnLayout {
        id: column
        x: Theme.px(14)
        y: Theme.px(7)
        width: parent.width - Theme.px(26)
        spacing: Theme.px(3)
        RowLayout {
            SectionLabel {
                text: note.from.length > 0 ? qsTr("%1 · from %2").arg(note.kind).arg(note.from) : note.kind
                Layout.fillWidth: true
            }
            Words {
                visible: note.source.length > 0
                text: qsTr("FY%1").arg(note.source)
                color: Theme.partly
                font.pixelSize: Theme.sLabel
                font.weight: Font.DemiBold
            }
        }
        Text {
            id: words
            text: note.notes.styled(note.index, note.activeFocus ? note.chosen : -1)
            textFormat: Text.StyledText
            color: Theme.ink
            linkColor: Theme.accent
            font.family: Theme.ui
            font.pixelSize: Theme.sBody
            wrapMode: Text.Wrap
            lineHeight: 1.15
            Layout.fillWidth: true
            Accessible.ignored: true
            onLinkActivated: link => note.asked(link)

            HoverHandler {
                cursorShape: words.hoveredLink.length > 0 ? Qt.PointingHandCursor : Qt.ArrowCursor
            }
        }
    }
}

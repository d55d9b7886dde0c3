// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// A code, or a "see" with the term it names. What cannot be followed looks like plain words.
T.AbstractButton {
    id: control

    // A TermLink: text, word, state, hint.
    required property var entry
    property bool here: false
    property real maximum: Infinity
    readonly property bool code: entry.word.length === 0
    readonly property bool gone: entry.state === "gone"
    readonly property bool leads: !gone && entry.state !== "plain" && entry.text.length > 0

    implicitWidth: Math.min(implicitContentWidth, maximum)
    implicitHeight: implicitContentHeight
    padding: 0
    enabled: leads
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: leads ? Accessible.Link : Accessible.StaticText
    Accessible.name: entry.word.length > 0 && !leads ? qsTr("%1 %2").arg(entry.word).arg(entry.text) : entry.hint
    Accessible.ignored: entry.text.length === 0
    Accessible.onPressAction: control.clicked()

    contentItem: RowLayout {
        spacing: Theme.px(5)

        Text {
            visible: text.length > 0
            text: control.entry.word
            color: Theme.muted
            font.family: Theme.ui
            font.pixelSize: Theme.sBody
            font.italic: true
            textFormat: Text.PlainText
            Layout.alignment: Qt.AlignTop
            Accessible.ignored: true
        }
        Text {
            text: control.entry.text
            color: control.leads ? Theme.accent : Theme.muted
            font.family: control.code ? Theme.mono : Theme.ui
            font.pixelSize: Theme.sBody
            font.weight: control.code && control.leads ? Font.Bold : Font.Normal
            font.underline: control.leads && (control.hovered || control.here)
            font.strikeout: control.gone
            textFormat: Text.PlainText
            wrapMode: control.code ? Text.NoWrap : Text.Wrap
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
    background: Item {
        FocusRing {
            anchors.margins: -2
            radius: 4
            shown: control.here
        }
    }
    HoverHandler {
        cursorShape: control.leads ? Qt.PointingHandCursor : Qt.ArrowCursor
    }
    ToolTipText {
        text: control.entry.hint
        visible: control.hovered && control.code && control.leads
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// A value of an axis: its character, what it stands for, and how many codes it leaves.
T.AbstractButton {
    id: row

    required property int index
    required property string character
    required property string label
    required property int codes
    required property bool keeps
    required property bool chosen
    required property string definition
    required property string explanation
    required property string includes
    property bool here: false

    implicitHeight: Math.max(Theme.px(34), implicitContentHeight + topPadding + bottomPadding)
    verticalPadding: Theme.px(6)
    horizontalPadding: Theme.px(18)
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1 %2").arg(character).arg(label)
    Accessible.description: chosen ? qsTr("chosen") : keeps ? qsTr("%1 codes").arg(codes) : qsTr("%1 codes, changes later axes").arg(codes)
    Accessible.onPressAction: row.clicked()

    contentItem: RowLayout {
        spacing: Theme.px(12)

        Text {
            text: row.character
            color: row.chosen ? Theme.accent : Theme.ink
            font.family: Theme.mono
            font.pixelSize: Theme.sTitle
            font.weight: Font.Bold
            textFormat: Text.PlainText
            Layout.preferredWidth: Theme.px(16)
            Layout.alignment: Qt.AlignVCenter
            Accessible.ignored: true
        }
        Text {
            text: row.label
            color: row.keeps || row.chosen ? Theme.ink : Theme.muted
            font.family: Theme.ui
            font.pixelSize: Theme.sBody
            font.weight: row.chosen ? Font.DemiBold : Font.Normal
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignVCenter
            Accessible.ignored: true
        }
        Text {
            visible: !row.keeps && !row.chosen
            text: qsTr("changes later axes")
            color: Theme.muted
            font.family: Theme.ui
            font.pixelSize: Theme.sLabel
            font.italic: true
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        Glyph {
            visible: row.chosen
            name: "tick"
            color: Theme.accent
            size: Theme.px(16)
        }
        Text {
            text: row.codes === 1 ? qsTr("1 code") : qsTr("%1 codes").arg(row.codes.toLocaleString(Qt.locale("en"), "f", 0))
            color: Theme.muted
            font.family: Theme.ui
            font.pixelSize: Theme.sLabel
            textFormat: Text.PlainText
            horizontalAlignment: Text.AlignRight
            Layout.minimumWidth: Theme.px(84)
            Accessible.ignored: true
        }
    }
    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: Theme.px(8)
            anchors.rightMargin: Theme.px(12)
            radius: Theme.rControl
            color: row.here ? Theme.accentSoft : row.hovered ? Theme.hover : "transparent"
        }
    }
}

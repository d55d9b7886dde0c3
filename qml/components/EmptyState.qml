// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// Says what will be here and offers the one next step.
ColumnLayout {
    id: empty

    property string title: ""
    property string text: ""
    property string actionText: ""
    property string glyph: ""

    signal triggered

    spacing: Theme.px(8)

    Glyph {
        visible: empty.glyph.length > 0
        name: empty.glyph
        color: Theme.faint
        size: Theme.px(28)
        Layout.alignment: Qt.AlignHCenter
    }
    Words {
        text: empty.title
        font.pixelSize: Theme.sTitle
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Words {
        visible: text.length > 0
        text: empty.text
        color: Theme.muted
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.px(440)
    }
    AppButton {
        visible: text.length > 0
        text: empty.actionText
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.px(6)
        onClicked: empty.triggered()
    }
}

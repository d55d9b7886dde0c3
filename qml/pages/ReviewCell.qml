// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// Text of one cell of the findings table.
Words {
    property bool head: false
    property bool code: false

    color: head ? Theme.muted : Theme.ink
    font.family: code && !head ? Theme.mono : Theme.ui
    font.pixelSize: head ? Theme.sLabel : code ? Theme.sSmall : Theme.sBody
    font.weight: head ? Font.DemiBold : Font.Normal
    font.capitalization: head ? Font.AllUppercase : Font.MixedCase
    wrapMode: Text.Wrap
    maximumLineCount: code ? 2 : 4
    elide: Text.ElideRight
    Layout.alignment: Qt.AlignTop
    Accessible.ignored: !head
}

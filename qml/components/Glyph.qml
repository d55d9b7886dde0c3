// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.impl as Impl
import QtQuick.Window

// One icon of the stroke family, tinted.
Item {
    id: glyph

    property string name: ""
    property color color: Theme.ink
    property int size: Theme.px(18)

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Impl.ColorImage {
        anchors.fill: parent
        visible: glyph.name.length > 0
        source: glyph.name.length > 0 ? Qt.resolvedUrl("icons/" + glyph.name + ".svg") : ""
        sourceSize.width: Math.round(glyph.size * Screen.devicePixelRatio)
        sourceSize.height: Math.round(glyph.size * Screen.devicePixelRatio)
        color: glyph.color
    }
}

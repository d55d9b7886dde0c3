// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A small remark under a field, with its sign.
Item {
    id: remark

    required property string text
    required property string tone
    required property string glyph

    implicitHeight: words.implicitHeight

    Glyph {
        y: Theme.px(2)
        name: remark.glyph
        color: Theme.toneInk(remark.tone)
        size: Theme.px(13)
    }
    Words {
        id: words
        x: Theme.px(19)
        width: remark.width - x
        text: remark.text
        color: Theme.toneInk(remark.tone)
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
    }
}

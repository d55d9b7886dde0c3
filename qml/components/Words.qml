// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Text of the interface: body size unless told otherwise, never read as markup.
Text {
    color: Theme.ink
    font.family: Theme.ui
    font.pixelSize: Theme.sBody
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text.length === 0
}

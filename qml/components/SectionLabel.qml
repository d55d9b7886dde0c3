// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A small heading over a group of things.
Words {
    color: Theme.muted
    font.pixelSize: Theme.sLabel
    font.weight: Font.DemiBold
    font.capitalization: Font.AllUppercase
    font.letterSpacing: Theme.px(8) / 10
    elide: Text.ElideRight
    Accessible.role: Accessible.Heading
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// Something said, with by whom and when above it.
ColumnLayout {
    id: remark

    property string heading: ""
    property string text: ""

    spacing: 1

    Words {
        text: remark.heading
        color: Theme.muted
        font.pixelSize: Theme.sLabel
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Words {
        visible: text.length > 0
        text: remark.text
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}

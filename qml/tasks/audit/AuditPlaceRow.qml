// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// A place of a flag: choosing it opens the page there. The first one stays as long as the flag does.
RowLayout {
    id: row

    required property int index
    required property string heading
    required property var model
    property string called: ""

    signal opened
    signal removed

    spacing: Theme.px(4)

    T.AbstractButton {
        id: place
        implicitHeight: words.implicitHeight + Theme.px(8)
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Place %1 of %2").arg(row.index + 1).arg(row.called.toLowerCase())
        Accessible.description: qsTr("%1, %2").arg(row.heading).arg(row.model.text)
        Accessible.onPressAction: place.clicked()
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        onClicked: row.opened()
        Layout.fillWidth: true

        contentItem: Item { // qmllint disable
            Text {
                id: words
                x: Theme.px(8)
                width: parent.width - Theme.px(14)
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("%1 · %2").arg(row.heading).arg(row.model.text)
                color: Theme.ink
                font.family: Theme.ui
                font.pixelSize: Theme.sSmall
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
        background: Rectangle {
            color: place.hovered ? Theme.hover : Theme.evidence
            radius: 3
            FocusRing {
                shown: place.visualFocus
            }
        }
    }
    IconButton {
        visible: row.index > 0
        glyph: "close"
        label: qsTr("Take place %1 away").arg(row.index + 1)
        size: Theme.px(14)
        onClicked: row.removed()
    }
}

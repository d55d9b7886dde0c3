// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// Where am I, then what belongs beside it: `leading` after the title, the default content at the right.
Rectangle {
    id: bar

    property string title: ""
    property alias leading: left.data
    default property alias content: right.data

    implicitHeight: Math.max(46, Theme.px(46))
    color: Theme.panel

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 16
        anchors.rightMargin: 16
        spacing: Theme.px(14)

        Words {
            text: bar.title
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            Layout.maximumWidth: Math.min(implicitWidth + 1, bar.width / 3)
            Accessible.role: Accessible.Heading
        }
        RowLayout {
            id: left
            spacing: Theme.px(10)
            Layout.fillWidth: false
        }
        Item {
            Layout.fillWidth: true
        }
        RowLayout {
            id: right
            spacing: Theme.px(12)
            Layout.fillWidth: false
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

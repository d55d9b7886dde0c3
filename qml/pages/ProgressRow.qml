// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// The cells of a row of attempts, or of the head above them.
Item {
    id: row

    property bool head: false
    property string title: ""
    property string when: ""
    property string percent: ""
    property string change: ""
    property string standing: ""
    property string outcome: ""
    readonly property int face: head ? Theme.sLabel : Theme.sBody
    readonly property color ink: head ? Theme.muted : Theme.ink

    implicitHeight: cells.implicitHeight + Theme.px(15)

    RowLayout {
        id: cells
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(14)
        width: parent.width - 2 * x
        spacing: Theme.px(12)

        Words {
            text: row.title
            color: row.ink
            font.pixelSize: row.face
            font.weight: row.head ? Font.DemiBold : Font.Normal
            elide: Text.ElideRight
            Layout.fillWidth: true
            Accessible.ignored: !row.head
        }
        Words {
            text: row.when
            color: Theme.muted
            font.family: row.head ? Theme.ui : Theme.mono
            font.pixelSize: row.head ? row.face : Theme.sSmall
            font.weight: row.head ? Font.DemiBold : Font.Normal
            elide: Text.ElideRight
            Layout.preferredWidth: Theme.px(124)
            Accessible.ignored: !row.head
        }
        Words {
            text: row.percent
            color: row.ink
            font.pixelSize: row.face
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignRight
            Layout.preferredWidth: Theme.px(44)
            Accessible.ignored: !row.head
        }
        Words {
            text: row.change
            color: Theme.muted
            font.pixelSize: row.face
            font.weight: row.head ? Font.DemiBold : Font.Normal
            horizontalAlignment: Text.AlignRight
            Layout.preferredWidth: Theme.px(54)
            Accessible.ignored: !row.head
        }
        RowLayout {
            spacing: Theme.px(6)
            Layout.fillWidth: false
            Layout.preferredWidth: Theme.px(100)

            Mark {
                visible: row.outcome.length > 0
                outcome: row.outcome.length > 0 ? row.outcome : "remark"
                size: Theme.px(14)
                Accessible.ignored: true
            }
            Words {
                text: row.standing
                color: Theme.muted
                font.pixelSize: row.head ? row.face : Theme.sSmall
                font.weight: row.head ? Font.DemiBold : Font.Normal
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.ignored: !row.head
            }
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

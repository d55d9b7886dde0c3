// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// One field of two records.
Rectangle {
    id: field

    property bool head: false
    property bool tight: false
    required property string title
    required property string mine
    required property string theirs
    required property bool differs
    required property string agreement
    required property string weight
    required property string tone
    readonly property string mark: tone.length > 0 ? tone : differs ? "partly" : "plain"

    implicitHeight: row.implicitHeight + Theme.px(7)
    color: head ? "transparent" : differs ? Theme.toneSoft("partly") : "transparent"
    Accessible.role: Accessible.StaticText
    Accessible.name: head ? "" : title
    Accessible.description: head ? "" : qsTr("%1; %2; %3 %4").arg(mine.length > 0 ? mine : qsTr("not known")).arg(theirs.length > 0 ? theirs : qsTr("not known")).arg(agreement).arg(weight)
    Accessible.ignored: head

    RowLayout {
        id: row
        width: parent.width
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(field.tight ? 6 : 8)

        Words {
            text: field.title
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            wrapMode: Text.Wrap
            Layout.leftMargin: Theme.px(12)
            Layout.preferredWidth: Theme.px(field.tight ? 76 : 96)
            Layout.minimumWidth: Layout.preferredWidth
            Layout.maximumWidth: Layout.preferredWidth
            Accessible.ignored: true
        }
        Words {
            text: field.mine.length > 0 ? field.mine : "–"
            color: field.mine.length > 0 ? Theme.ink : Theme.faint
            font.family: field.head ? Theme.mono : Theme.ui
            font.pixelSize: Theme.sSmall
            font.weight: field.head || field.differs ? Font.DemiBold : Font.Normal
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Accessible.ignored: true
        }
        Words {
            text: field.theirs.length > 0 ? field.theirs : "–"
            color: field.theirs.length > 0 ? Theme.ink : Theme.faint
            font.family: field.head ? Theme.mono : Theme.ui
            font.pixelSize: Theme.sSmall
            font.weight: field.head || field.differs ? Font.DemiBold : Font.Normal
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Accessible.ignored: true
        }
        Words {
            text: field.agreement
            color: field.head ? Theme.muted : Theme.toneInk(field.mark)
            font.pixelSize: field.head ? Theme.sLabel : Theme.sSmall
            wrapMode: Text.Wrap
            Layout.preferredWidth: Theme.px(field.tight ? 70 : 96)
            Layout.minimumWidth: Layout.preferredWidth
            Layout.maximumWidth: Layout.preferredWidth
            Accessible.ignored: true
        }
        Words {
            text: field.weight
            color: field.head ? Theme.muted : Theme.toneInk(field.mark)
            font.family: field.head ? Theme.ui : Theme.mono
            font.pixelSize: field.head ? Theme.sLabel : Theme.sSmall
            horizontalAlignment: Text.AlignRight
            Layout.preferredWidth: Theme.px(40)
            Layout.minimumWidth: Layout.preferredWidth
            Layout.maximumWidth: Layout.preferredWidth
            Layout.rightMargin: Theme.px(12)
            Accessible.ignored: true
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}

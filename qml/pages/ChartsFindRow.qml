// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// One person whose chart was found.
Rectangle {
    id: row

    required property int index
    required property string mrn
    required property string name
    required property string born
    required property string sex
    required property string phone
    required property string lastDay
    required property int pages
    required property int answering
    property bool ringed: false

    signal chosen

    implicitHeight: Theme.px(40)
    radius: Theme.rControl
    color: area.containsMouse ? Theme.hover : Theme.paper
    border.color: Theme.line
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Open the chart of %1").arg(name)
    Accessible.description: row.answering > 0 ? qsTr("MRN %1, born %2, %3 pages answer").arg(mrn).arg(born).arg(answering) : qsTr("MRN %1, born %2").arg(mrn).arg(born)
    Accessible.onPressAction: chosen()

    FocusRing {
        shown: row.ringed
    }
    MouseArea {
        id: area
        anchors.fill: parent
        hoverEnabled: true
        onClicked: row.chosen()
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.px(10)
        anchors.rightMargin: Theme.px(10)
        spacing: Theme.px(14)

        Words {
            text: row.name
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            Layout.preferredWidth: Theme.px(230)
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Words {
            text: row.mrn
            font.family: Theme.mono
            Layout.preferredWidth: Theme.px(78)
            Accessible.ignored: true
        }
        Words {
            text: qsTr("%1 · born %2").arg(row.sex).arg(row.born)
            Layout.preferredWidth: Theme.px(140)
            Accessible.ignored: true
        }
        Words {
            text: row.phone
            color: Theme.muted
            Layout.preferredWidth: Theme.px(70)
            Accessible.ignored: true
        }
        Words {
            text: qsTr("last %1").arg(row.lastDay)
            color: Theme.muted
            Layout.preferredWidth: Theme.px(106)
            Accessible.ignored: true
        }
        Words {
            text: row.answering > 0 ? qsTr("%1 of %2 pages").arg(row.answering).arg(row.pages) : qsTr("%1 pages").arg(row.pages)
            color: row.answering > 0 ? Theme.ink : Theme.muted
            horizontalAlignment: Text.AlignRight
            Layout.preferredWidth: Theme.px(row.answering > 0 ? 94 : 64)
            Accessible.ignored: true
        }
    }
}

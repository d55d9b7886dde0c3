// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// The columns of the index: a heading, or one record.
RowLayout {
    id: row

    property bool head: false
    required property bool tight
    property string mrn: ""
    property string name: ""
    property string also: ""
    property string born: ""
    property string sex: ""
    property string last4: ""
    property string phone: ""
    property string standing: ""
    property string score: ""
    property string band: ""
    property string bandText: ""

    component Cell: Words {
        property real room: 0
        property string title: ""
        property string value: ""
        property bool mono: false
        text: row.head ? title : value
        color: row.head ? Theme.muted : Theme.ink
        font.family: mono && !row.head ? Theme.mono : Theme.ui
        font.pixelSize: row.head ? Theme.sLabel : Theme.sSmall
        elide: Text.ElideRight
        Layout.preferredWidth: Theme.px(room)
        Layout.minimumWidth: Theme.px(room)
        Layout.maximumWidth: Theme.px(room)
        Accessible.ignored: true
    }

    spacing: Theme.px(7)

    Cell {
        room: 78
        title: qsTr("MRN")
        value: row.mrn
        mono: true
        Layout.leftMargin: Theme.px(12)
    }
    Words {
        text: row.head ? qsTr("Name") : row.standing.length > 0 ? qsTr("%1  (%2)").arg(row.name).arg(row.standing) : row.also.length > 0 ? qsTr("%1  (formerly %2)").arg(row.name).arg(row.also) : row.name
        color: row.head || row.standing.length > 0 ? Theme.muted : Theme.ink
        font.pixelSize: row.head ? Theme.sLabel : Theme.sSmall
        elide: Text.ElideRight
        Layout.fillWidth: true
        Layout.minimumWidth: Theme.px(60)
        Accessible.ignored: true
    }
    Cell {
        room: 74
        title: qsTr("Born")
        value: row.born
        mono: true
    }
    Cell {
        room: row.tight ? 0 : 22
        title: qsTr("Sex")
        value: row.sex
    }
    Cell {
        room: row.tight ? 0 : 34
        title: qsTr("Last 4")
        value: row.last4
        mono: true
    }
    Cell {
        room: row.tight ? 0 : 62
        title: qsTr("Telephone")
        value: row.phone
        mono: true
    }
    Cell {
        room: 44
        title: qsTr("Score")
        value: row.score
        mono: true
        horizontalAlignment: Text.AlignRight
    }
    Cell {
        room: row.tight ? 0 : 56
        title: ""
        value: row.bandText
        color: Theme.toneInk(row.band === "probable" ? "right" : row.band === "review" ? "partly" : "plain")
        Layout.rightMargin: Theme.px(10)
    }
}

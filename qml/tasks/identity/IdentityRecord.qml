// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A record that was found.
T.AbstractButton {
    id: record

    required property int index
    required property string mrn
    required property string name
    required property string also
    required property string born
    required property string sex
    required property string last4
    required property string phone
    required property string address
    required property string standing
    required property string score
    required property string band
    required property string bandText
    required property bool tight
    property bool current: false
    property bool compared: false

    implicitHeight: Math.max(Theme.px(26), implicitContentHeight)
    focusPolicy: Qt.NoFocus
    text: mrn
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Record %1").arg(mrn)
    Accessible.description: qsTr("%1, born %2, %3, score %4, %5").arg(name).arg(born.length > 0 ? born : qsTr("unknown")).arg(address).arg(score).arg(bandText)
    Accessible.onPressAction: record.clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: IdentityColumns {
        tight: record.tight
        mrn: record.mrn
        name: record.name
        also: record.also
        born: record.born
        sex: record.sex
        last4: record.last4
        phone: record.phone
        standing: record.standing
        score: record.score
        band: record.band
        bandText: record.bandText
    }
    background: Rectangle {
        color: record.compared ? Theme.accentSoft : record.current || record.hovered ? Theme.hover : record.index % 2 === 0 ? Theme.paper : Theme.panel

        Rectangle {
            visible: record.compared
            width: 3
            height: parent.height
            color: Theme.accent
        }
        FocusRing {
            anchors.margins: 1
            shown: record.current
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// One chart on the line; says which when pointed at, and opens its debrief.
T.AbstractButton {
    id: point

    required property int index
    required property string session
    required property string name
    required property string title
    required property string when
    required property string percent
    required property real value
    required property bool passed

    signal stepped(by: int)

    implicitWidth: Theme.px(18)
    implicitHeight: implicitWidth
    // One stop of the Tab key for the line; the arrows walk along it.
    focusPolicy: index === 0 ? Qt.StrongFocus : Qt.ClickFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1, %2 percent").arg(name).arg(percent)
    Accessible.onPressAction: point.clicked()
    Keys.onLeftPressed: stepped(-1)
    Keys.onRightPressed: stepped(1)
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {}
    background: Item {
        Rectangle {
            anchors.centerIn: parent
            width: point.hovered || point.visualFocus ? Theme.px(11) : Theme.px(8)
            height: width
            radius: width / 2
            color: point.passed ? Theme.accent : Theme.paper
            border.width: 2
            border.color: Theme.accent
        }
        FocusRing {
            radius: height / 2
            shown: point.visualFocus
        }
    }
    ToolTipText {
        delay: 0
        text: qsTr("%1, %2: %3 % %4").arg(point.title).arg(point.when).arg(point.percent).arg(point.passed ? qsTr("passed") : qsTr("not passed"))
        visible: point.hovered || point.visualFocus
    }
}

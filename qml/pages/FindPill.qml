// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// Opens the quick find; shows its key.
T.AbstractButton {
    id: control

    text: qsTr("Find anything")
    implicitWidth: implicitContentWidth + Theme.px(20)
    implicitHeight: implicitContentHeight + Theme.px(6)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()
    onClicked: App.quickFind()

    contentItem: Item {
        implicitWidth: children[0].implicitWidth
        implicitHeight: children[0].implicitHeight

        RowLayout {
            anchors.centerIn: parent
            spacing: Theme.px(8)

            Words {
                text: qsTr("Find a chart, code, exercise, rule")
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                Accessible.ignored: true
            }
            KeyCap {
                text: "Ctrl K"
            }
        }
    }
    background: Rectangle {
        radius: height / 2
        color: control.hovered ? Theme.hover : Theme.paper
        border.color: Theme.lineStrong

        FocusRing {
            radius: height / 2
            shown: control.visualFocus
        }
    }
}

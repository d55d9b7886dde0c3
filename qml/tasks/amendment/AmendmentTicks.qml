// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// A list to tick, with its name above it.
ColumnLayout {
    id: list

    property string label: ""
    property alias model: rows.model

    signal picked(string item, bool on)

    spacing: Theme.px(2)

    Words {
        text: list.label
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.px(2)
    }
    Column {
        visible: rows.count > 0
        spacing: Theme.px(2)
        Layout.fillWidth: true

        Repeater {
            id: rows
            delegate: T.AbstractButton {
                id: row

                required property string item
                required property string title
                required property bool ticked

                implicitHeight: implicitContentHeight + topPadding + bottomPadding
                verticalPadding: Theme.px(4)
                focusPolicy: Qt.StrongFocus
                text: title
                width: parent ? parent.width : 0
                Accessible.role: Accessible.CheckBox
                Accessible.name: title
                Accessible.checkable: true
                Accessible.checked: ticked
                Accessible.onPressAction: row.clicked()
                Accessible.onToggleAction: row.clicked()
                onClicked: list.picked(item, !ticked)
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

                contentItem: RowLayout {
                    spacing: Theme.px(9)

                    Rectangle {
                        implicitWidth: Theme.px(17)
                        implicitHeight: Theme.px(17)
                        radius: 4
                        color: row.ticked ? Theme.accent : Theme.paper
                        border.width: row.ticked ? 0 : 1
                        border.color: row.hovered ? Theme.accent : Theme.lineStrong
                        Layout.alignment: Qt.AlignTop

                        Glyph {
                            visible: row.ticked
                            anchors.centerIn: parent
                            name: "tick"
                            color: Theme.accentInk
                            size: Theme.px(13)
                        }
                    }
                    Words {
                        text: row.title
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }
                }
                background: FocusRing {
                    anchors.fill: undefined
                    anchors.margins: 0
                    shown: row.visualFocus
                }
            }
        }
    }
}

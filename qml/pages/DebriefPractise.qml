// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// The rules behind what was missed; each tells its text when pressed.
Flow {
    id: flow

    required property FactListModel rules

    spacing: Theme.px(6)

    Repeater {
        model: flow.rules
        delegate: T.AbstractButton {
            id: rule
            required property string title
            required property string detail

            text: title
            implicitWidth: Math.min(implicitBackgroundWidth, flow.width)
            implicitHeight: implicitBackgroundHeight
            focusPolicy: Qt.StrongFocus
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("Rule %1").arg(title)
            Accessible.description: detail
            Accessible.onPressAction: popup.open()
            Keys.onReturnPressed: popup.open()
            Keys.onEnterPressed: popup.open()
            onClicked: popup.opened ? popup.close() : popup.open()

            contentItem: Item {}
            background: Pill {
                text: rule.title
                tone: "note"
                Accessible.ignored: true

                FocusRing {
                    radius: height / 2
                    shown: rule.visualFocus
                }
            }

            T.Popup {
                id: popup
                y: rule.height + Theme.px(5)
                width: Math.min(Theme.px(300), flow.width)
                implicitHeight: contentHeight + topPadding + bottomPadding
                contentHeight: implicitContentHeight
                padding: Theme.px(12)
                margins: 8
                focus: true
                closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

                contentItem: ColumnLayout {
                    spacing: Theme.px(4)

                    Words {
                        text: rule.title
                        font.weight: Font.DemiBold
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                    }
                    Words {
                        text: rule.detail
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                    }
                }
                background: Rectangle {
                    color: Theme.paper
                    radius: Theme.rCard
                    border.color: Theme.lineStrong
                }
            }
        }
    }
}

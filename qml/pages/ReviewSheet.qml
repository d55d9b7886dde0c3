// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The worksheet at the moment of the replay, a code a chip, in sequence; what the last event changed stands out.
ColumnLayout {
    id: sheet

    required property ReplaySheetModel lines

    spacing: Theme.px(4)

    Words {
        visible: sheet.lines.count === 0
        text: qsTr("The worksheet is empty at this moment.")
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        Layout.fillWidth: true
    }
    Scroller {
        id: scroller
        visible: sheet.lines.count > 0
        implicitHeight: Math.min(flow.implicitHeight + 2, Theme.px(62))
        Layout.fillWidth: true

        Flow {
            id: flow
            width: scroller.width - 12
            spacing: Theme.px(5)

            Repeater {
                model: sheet.lines
                delegate: Rectangle {
                    id: chip
                    required property int sequence
                    required property string part
                    required property string code
                    required property string title
                    required property string detail
                    required property bool changed

                    implicitWidth: words.implicitWidth + Theme.px(16)
                    implicitHeight: words.implicitHeight + Theme.px(8)
                    radius: Theme.rControl
                    color: changed ? Theme.accentSoft : Theme.panel
                    border.color: changed ? Theme.accent : Theme.line
                    Accessible.role: Accessible.StaticText
                    Accessible.name: qsTr("%1 %2: %3 %4").arg(part).arg(sequence).arg(code).arg(title)
                    Accessible.description: detail

                    Row {
                        id: words
                        anchors.centerIn: parent
                        spacing: Theme.px(6)

                        Words {
                            text: chip.sequence
                            color: Theme.muted
                            font.pixelSize: Theme.sSmall
                            Accessible.ignored: true
                        }
                        Words {
                            text: chip.code.length > 0 ? chip.code : chip.title
                            font.family: chip.code.length > 0 ? Theme.mono : Theme.ui
                            font.pixelSize: Theme.sSmall
                            font.weight: Font.Bold
                            Accessible.ignored: true
                        }
                        Words {
                            visible: text.length > 0
                            text: chip.detail
                            color: Theme.muted
                            font.pixelSize: Theme.sSmall
                            Accessible.ignored: true
                        }
                    }
                    HoverHandler {
                        id: hover
                    }
                    ToolTipText {
                        text: chip.title
                        visible: hover.hovered && chip.title.length > 0
                    }
                }
            }
        }
    }
}

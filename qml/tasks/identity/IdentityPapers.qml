// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The papers of an item, one on top.
ColumnLayout {
    id: papers

    required property IdentityWorksheetViewModel sheet
    property int shown: 0

    spacing: Theme.px(6)

    Connections {
        target: papers.sheet
        function onCurrentChanged() {
            papers.shown = 0;
        }
    }
    Flow {
        spacing: Theme.px(6)
        Layout.fillWidth: true

        Repeater {
            model: papers.sheet ? papers.sheet.papers : null
            delegate: Chip {
                required property int index
                required property string heading
                text: heading
                checked: papers.shown === index
                Accessible.name: qsTr("Read %1").arg(heading)
                onClicked: {
                    papers.shown = index;
                    checked = Qt.binding(() => papers.shown === index);
                }
            }
        }
    }
    Column {
        visible: rows.count > 0
        spacing: Theme.px(6)
        Layout.fillWidth: true

        Repeater {
            id: rows
            model: papers.sheet ? papers.sheet.papers : null
            delegate: Rectangle {
                id: leaf
                required property int index
                required property string heading
                required property string text
                visible: papers.shown === index
                color: Theme.paper
                radius: Theme.rPaper
                border.color: Theme.line
                implicitHeight: body.implicitHeight + Theme.px(18)
                width: parent ? parent.width : 0
                Accessible.role: Accessible.StaticText
                Accessible.name: heading
                Accessible.description: text

                Words {
                    id: body
                    x: Theme.px(11)
                    y: Theme.px(9)
                    width: parent.width - 2 * x
                    text: leaf.text
                    font.family: Theme.mono
                    font.pixelSize: Theme.sLabel
                    lineHeight: 1.15
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
    }
}

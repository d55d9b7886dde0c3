// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// A code and its title; `under` says more in small.
T.AbstractButton {
    id: row

    required property string code
    required property string title
    property bool billable: true
    property string under: ""
    property string aside: ""
    property bool chosen: false

    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    topPadding: Theme.px(6)
    bottomPadding: Theme.px(6)
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: code
    Accessible.description: title
    Accessible.onPressAction: row.clicked()

    contentItem: RowLayout {
        spacing: Theme.px(10)
        Text {
            text: row.code
            color: row.billable ? Theme.ink : Theme.muted
            font.family: Theme.mono
            font.pixelSize: Theme.sBody
            font.weight: row.billable ? Font.Bold : Font.Normal
            textFormat: Text.PlainText
            Layout.alignment: Qt.AlignTop
            Layout.leftMargin: Theme.px(10)
            Layout.preferredWidth: Theme.px(78)
            Accessible.ignored: true
        }
        ColumnLayout {
            spacing: 2
            Layout.alignment: Qt.AlignTop
            Text {
                text: row.title
                color: row.billable ? Theme.ink : Theme.muted
                font.family: Theme.ui
                font.pixelSize: Theme.sBody
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Text {
                visible: text.length > 0
                text: row.under
                color: Theme.muted
                font.family: Theme.ui
                font.pixelSize: Theme.sLabel
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        Text {
            visible: text.length > 0
            text: row.aside
            color: Theme.muted
            font.family: Theme.ui
            font.pixelSize: Theme.sLabel
            textFormat: Text.PlainText
            Layout.alignment: Qt.AlignTop
            Layout.rightMargin: Theme.px(10)
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.rControl
        color: row.chosen ? Theme.accentSoft : row.hovered ? Theme.hover : "transparent"
        FocusRing {
            anchors.margins: -1
            shown: row.visualFocus
        }
    }
}

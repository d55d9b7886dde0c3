// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// One of several: the model gives `text` and `value`. `label` is the accessible name.
T.ComboBox {
    id: control

    property string label: ""
    property bool opening: false

    textRole: "text"
    valueRole: "value"
    implicitWidth: Theme.px(180)
    implicitHeight: Theme.controlHeight
    leftPadding: Theme.px(10)
    rightPadding: Theme.px(30)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ComboBox
    Accessible.name: label
    Accessible.description: displayText
    Accessible.onPressAction: control.popup.open()
    // The box closes its list when Enter is let go, so that is when it may open.
    Keys.onReturnPressed: opening = !popup.visible
    Keys.onEnterPressed: opening = !popup.visible
    Keys.onReleased: event => {
        event.accepted = opening && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter);
        if (event.accepted)
            popup.open();
        opening = false;
    }

    // Selects the entry of a value; nothing happens where there is none.
    function choose(value: var) {
        const at = indexOfValue(value);
        if (at >= 0)
            currentIndex = at;
    }

    contentItem: Text {
        text: control.displayText
        color: control.enabled ? Theme.ink : Theme.faint
        font.family: Theme.ui
        font.pixelSize: Theme.sBody
        textFormat: Text.PlainText
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    indicator: Glyph {
        x: control.width - width - Theme.px(9)
        y: (control.height - height) / 2
        name: "chevron-down"
        color: Theme.muted
        size: Theme.px(15)
    }
    background: Rectangle {
        color: control.hovered && control.enabled ? Theme.hover : Theme.paper
        radius: Theme.rControl
        border.color: Theme.lineStrong

        FocusRing {
            shown: control.visualFocus
        }
    }
    delegate: T.ItemDelegate {
        id: entry
        required property int index

        width: ListView.view ? ListView.view.width : 0
        implicitHeight: implicitContentHeight + Theme.px(12)
        highlighted: control.highlightedIndex === index
        text: control.textAt(index)
        Accessible.role: Accessible.ListItem
        Accessible.name: text
        contentItem: Text {
            leftPadding: Theme.px(10)
            rightPadding: Theme.px(10)
            text: entry.text
            color: Theme.ink
            font.family: Theme.ui
            font.pixelSize: Theme.sBody
            font.weight: control.currentIndex === entry.index ? Font.DemiBold : Font.Normal
            textFormat: Text.PlainText
            elide: Text.ElideRight
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
        background: Rectangle {
            color: entry.highlighted || entry.hovered ? Theme.accentSoft : "transparent"
        }
    }
    popup: T.Popup {
        y: control.height + 3
        width: Math.max(control.width, Theme.px(140))
        height: Math.min(implicitContentHeight + 8, Theme.px(320))
        padding: 4
        margins: 6
        contentItem: ListView {
            implicitHeight: contentHeight
            clip: true
            model: control.delegateModel
            currentIndex: control.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}
        }
        background: Rectangle {
            color: Theme.paper
            radius: Theme.rControl
            border.color: Theme.lineStrong
        }
    }
}

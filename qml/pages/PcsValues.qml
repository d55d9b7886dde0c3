// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The values that the axis at hand may have. The keyboard stays in the field: letters narrow the list, arrows go through
// it and from axis to axis.
FocusScope {
    id: pane

    required property PcsBuilderViewModel pcs
    readonly property PcsValueRow row: list.currentItem as PcsValueRow
    // Whether the keyboard has been here since the page opened.
    property bool reached: false

    signal finished

    function takeFocus() {
        reached = true;
        field.forceActiveFocus(Qt.TabFocusReason);
    }
    function choose(row: int) {
        if (row < 0 || row >= list.count)
            return;
        pcs.choose(row);
        if (pcs.code.length > 0)
            finished();
    }
    function forward() {
        if (!pcs.axisChosen)
            choose(list.currentIndex);
        else
            pcs.axis = pcs.axis + 1;
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            spacing: Theme.px(12)
            Layout.margins: Theme.px(14)
            Layout.bottomMargin: Theme.px(8)

            Field {
                id: field
                label: qsTr("Narrow %1").arg(pane.pcs.axisTitle)
                placeholder: qsTr("Narrow %1: a character or words").arg(pane.pcs.axisTitle)
                glyph: "filter"
                focus: true
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.px(420)
                text: pane.pcs.filter
                onTextEdited: pane.pcs.filter = text
                Keys.onDownPressed: list.currentIndex = Math.min(list.currentIndex + 1, list.count - 1)
                Keys.onUpPressed: list.currentIndex = Math.max(list.currentIndex - 1, 0)
                Keys.onReturnPressed: event => {
                    event.accepted = event.modifiers === Qt.NoModifier;
                    if (event.accepted)
                        pane.choose(list.currentIndex);
                }
                Keys.onEnterPressed: pane.choose(list.currentIndex)
                Keys.onLeftPressed: event => {
                    event.accepted = cursorPosition === 0 && event.modifiers === Qt.NoModifier;
                    if (event.accepted)
                        pane.pcs.axis = pane.pcs.axis - 1;
                }
                Keys.onRightPressed: event => {
                    event.accepted = cursorPosition === length && event.modifiers === Qt.NoModifier;
                    if (event.accepted)
                        pane.forward();
                }
                Keys.onPressed: event => {
                    const page = Math.max(1, Math.floor(list.height / Theme.px(36)));
                    if (event.key === Qt.Key_Backspace && length === 0) {
                        pane.pcs.clear();
                        event.accepted = true;
                    } else if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp) {
                        const step = event.key === Qt.Key_PageDown ? page : -page;
                        list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + step));
                        event.accepted = true;
                    }
                }
            }
            Words {
                text: pane.pcs.possibleText
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                horizontalAlignment: Text.AlignRight
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
        }
        ListView {
            id: list
            model: pane.pcs.values
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            cacheBuffer: 0 // a delegate on its way when the list shrinks is a warning of Qt's
            Layout.fillWidth: true
            Layout.fillHeight: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Values of %1").arg(pane.pcs.axisTitle)
            ScrollBar.vertical: ThinScrollBar {}

            delegate: PcsValueRow {
                width: list.width
                here: ListView.isCurrentItem
                onClicked: {
                    list.currentIndex = index;
                    pane.choose(index);
                }
            }
            EmptyState {
                visible: list.count === 0
                width: parent.width - Theme.px(60)
                x: Theme.px(30)
                y: Theme.px(40)
                title: qsTr("No value here is called so")
                text: qsTr("Only values that lead to a code are listed. Fewer words may find it; or another axis stands in its way.")
            }
            Connections {
                target: pane.pcs.values
                function onCountChanged() {
                    list.currentIndex = Math.max(0, pane.pcs.values.chosenRow);
                    list.positionViewAtIndex(list.currentIndex, ListView.Contain);
                }
            }
        }
        Divider {
            Layout.fillWidth: true
        }
        Words {
            text: qsTr("↑↓ value · ↵ choose · ← → axis · letters narrow · ⌫ clears")
            color: Theme.muted
            font.pixelSize: Theme.sLabel
            elide: Text.ElideRight
            Layout.fillWidth: true
            Layout.margins: Theme.px(8)
            Layout.leftMargin: Theme.px(16)
        }
    }
}

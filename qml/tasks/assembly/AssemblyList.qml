// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import RecordsDesk.ViewModels

// Slips one under the other. Up and Down choose, Enter opens; what else can be done is asked of the page.
ListView {
    id: list

    required property AssemblyWorksheetViewModel sheet
    required property string label
    property bool inRecord: false
    property bool inHeap: false
    property int dropRow: -1 // above which row a slip would be let go; -1: nowhere
    readonly property AssemblySlip chosen: currentItem as AssemblySlip

    signal dividerAsked(AssemblySlip slip)
    signal outAsked(AssemblySlip slip)
    signal indexAsked(AssemblySlip slip)
    signal dragMoved(AssemblySlip slip, point scene)
    signal dropped(AssemblySlip slip, point scene)

    clip: true
    // Dragging takes slips, not the list; the wheel and the keyboard scroll.
    interactive: false
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: count > 0
    keyNavigationEnabled: false
    highlightMoveDuration: 0
    currentIndex: -1
    Accessible.role: Accessible.List
    Accessible.name: label
    ScrollBar.vertical: ThinScrollBar {}

    function choose(row: int) {
        currentIndex = Math.max(0, Math.min(row, count - 1));
        positionViewAtIndex(currentIndex, ListView.Contain);
    }

    function scrollBy(by: real) {
        contentY = Math.max(originY, Math.min(contentY + by, originY + Math.max(0, contentHeight - height)));
    }

    // The row above which a slip would go that is let go at this height.
    function rowAt(y: real): int {
        for (let row = 0; row < count; ++row) {
            const item = itemAtIndex(row);
            if (item && item.y + item.height / 2 > y + contentY)
                return row;
        }
        return count;
    }

    function act(event: KeyEvent) {
        if (!chosen)
            return;
        const page = chosen.page;
        const alt = event.modifiers & Qt.AltModifier;
        event.accepted = true;
        if (event.key === Qt.Key_J && (inRecord || inHeap))
            dividerAsked(chosen);
        else if (event.key === Qt.Key_M)
            outAsked(chosen);
        else if (event.key === Qt.Key_I && chosen.toIndex)
            indexAsked(chosen);
        else if (alt && inRecord && (event.key === Qt.Key_Up || event.key === Qt.Key_Down))
            move(page, event.key === Qt.Key_Up ? -1 : 1);
        else if (event.key === Qt.Key_Right && !inRecord)
            sheet.place(page, -1);
        else if ((event.key === Qt.Key_Left || event.key === Qt.Key_Delete) && !inHeap)
            sheet.giveBack(page);
        else
            event.accepted = false;
    }

    function move(page: string, by: int) {
        const row = currentIndex + by;
        if (sheet.moveBy(page, by))
            choose(row);
    }

    onActiveFocusChanged: if (activeFocus && currentIndex < 0)
        choose(0)
    Keys.onPressed: event => {
        act(event);
        if (event.accepted)
            return;
        event.accepted = true;
        if (event.key === Qt.Key_Up)
            choose(currentIndex - 1);
        else if (event.key === Qt.Key_Down)
            choose(currentIndex + 1);
        else if (event.key === Qt.Key_Home)
            choose(0);
        else if (event.key === Qt.Key_End)
            choose(count - 1);
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space) && chosen && event.modifiers === Qt.NoModifier)
            sheet.open(chosen.page);
        else
            event.accepted = false;
    }

    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => list.scrollBy(-event.angleDelta.y * 0.6)
    }
    Rectangle {
        parent: list.contentItem
        visible: list.dropRow >= 0
        z: 5
        width: list.width
        height: 2
        radius: 1
        color: Theme.accent
        y: {
            const item = list.dropRow > 0 ? list.itemAtIndex(list.dropRow - 1) : null;
            return item ? item.y + item.height - 3 : 0;
        }
    }

    delegate: AssemblySlip {
        id: slip
        x: 1
        width: list.width - Theme.px(11)
        chosen: ListView.isCurrentItem
        focused: list.activeFocus
        tools: [
            IconButton {
                visible: !list.inRecord
                glyph: "arrow-right"
                label: qsTr("Put %1 at the end of the record").arg(slip.called)
                onClicked: list.sheet.place(slip.page, -1)
            },
            IconButton {
                visible: list.inRecord
                glyph: "arrow-up"
                label: qsTr("Move %1 up").arg(slip.called)
                enabled: slip.index > 0
                onClicked: list.move(slip.page, -1)
            },
            IconButton {
                visible: list.inRecord
                glyph: "arrow-down"
                label: qsTr("Move %1 down").arg(slip.called)
                enabled: slip.index + 1 < list.count
                onClicked: list.move(slip.page, 1)
            },
            IconButton {
                visible: list.inRecord || list.inHeap
                glyph: "list"
                label: qsTr("Jump with %1 (J)").arg(slip.called)
                Accessible.name: qsTr("Jump with %1").arg(slip.called)
                onClicked: list.dividerAsked(slip)
            },
            IconButton {
                visible: slip.toIndex
                glyph: "edit"
                label: qsTr("Index %1 (I)").arg(slip.called)
                Accessible.name: qsTr("Index %1").arg(slip.called)
                onClicked: list.indexAsked(slip)
            },
            IconButton {
                glyph: "flag"
                label: qsTr("Take %1 out (M)").arg(slip.called)
                Accessible.name: qsTr("Take %1 out").arg(slip.called)
                onClicked: list.outAsked(slip)
            },
            IconButton {
                visible: !list.inHeap
                glyph: "arrow-left"
                label: qsTr("Back to the heap with %1").arg(slip.called)
                onClicked: list.sheet.giveBack(slip.page)
            }
        ]
        onPicked: {
            list.currentIndex = index;
            list.forceActiveFocus(Qt.MouseFocusReason);
            list.sheet.open(page);
        }
        onDragMoved: scene => list.dragMoved(slip, scene)
        onDropped: scene => list.dropped(slip, scene)
    }
}

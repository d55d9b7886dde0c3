// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// Content that may be taller than its place: Scroller { ColumnLayout { width: parent.width } }. What the keyboard
// reaches is brought into view.
Flickable {
    id: scroller

    contentWidth: width
    contentHeight: contentItem.childrenRect.y + contentItem.childrenRect.height
    boundsBehavior: Flickable.StopAtBounds
    flickableDirection: Flickable.VerticalFlick
    clip: true
    T.ScrollBar.vertical: ThinScrollBar {}

    function moveTo(y: real) {
        contentY = Math.max(0, Math.min(y, contentHeight - height));
    }

    function reveal(item: Item) {
        let above = item;
        while (above && above !== contentItem)
            above = above.parent;
        if (!above)
            return;
        const top = item.mapToItem(contentItem, 0, 0).y;
        const bottom = top + item.height;
        if (item.height > height && top < contentY + height && bottom > contentY)
            return; // in sight already; moving it would pull the page from under the pointer
        if (top < contentY + 8)
            moveTo(top - 8);
        else if (bottom > contentY + height - 8)
            moveTo(Math.min(top - 8, bottom - height + 8));
    }

    Keys.onPressed: event => {
        const step = {
            [Qt.Key_PageDown]: height - 40,
            [Qt.Key_PageUp]: 40 - height,
            [Qt.Key_Down]: 40,
            [Qt.Key_Up]: -40
        }[event.key];
        if (step !== undefined && contentHeight > height) {
            moveTo(contentY + step);
            event.accepted = true;
        }
    }

    Connections {
        target: scroller.Window.window
        ignoreUnknownSignals: true
        function onActiveFocusItemChanged() {
            const item = scroller.Window.activeFocusItem;
            // Once the layout has settled. The lint's doubt is a false alarm: Qt 6.4 describes its function as a property.
            if (item)
                Qt.callLater(scroller.reveal, item); // qmllint disable type
        }
    }
}

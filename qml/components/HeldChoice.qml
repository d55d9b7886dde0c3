// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A choice that shows what is held elsewhere, whatever becomes of its list; `picked` asks for another.
Choice {
    id: box

    property string held: ""

    signal picked(string value)

    function show() {
        currentIndex = Math.max(0, indexOfValue(held));
    }

    onHeldChanged: Qt.callLater(box.show) // qmllint disable type
    onCountChanged: Qt.callLater(box.show) // qmllint disable type
    Component.onCompleted: box.show()
    onActivated: box.picked(currentValue)

    Connections {
        target: box.model
        ignoreUnknownSignals: true
        function onModelReset() {
            Qt.callLater(box.show); // qmllint disable type
        }
    }
}

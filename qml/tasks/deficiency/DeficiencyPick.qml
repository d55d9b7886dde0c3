// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// One of many, or none yet: then it says what is to be chosen.
Choice {
    id: pick

    readonly property string value: currentIndex < 0 || currentValue === undefined ? "" : currentValue

    // Empty, which no entry has, takes none.
    function take(wanted: var) {
        currentIndex = indexOfValue(wanted);
    }

    currentIndex: -1
    displayText: currentIndex < 0 ? label : currentText
}

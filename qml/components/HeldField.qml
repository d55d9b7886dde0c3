// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A line that shows what is held elsewhere; `picked` asks for another when the keyboard leaves it or presses Enter.
// Nothing is asked for while there is a problem.
Field {
    id: box

    property string held: ""

    signal picked(string text)

    function commit() {
        if (problem.length === 0 && text !== held)
            picked(text);
    }

    onHeldChanged: if (text !== held)
        text = held
    Component.onCompleted: text = held
    onEditingFinished: box.commit()
}

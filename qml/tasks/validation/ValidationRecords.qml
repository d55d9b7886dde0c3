// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The batch, and the fields of the record that lies open.
FocusScope {
    id: records

    required property ValidationWorksheetViewModel sheet
    required property bool live
    required property int batchWidth

    signal pairWanted(string place)

    function takeFocus() {
        fields.takeFocus(0);
    }

    function turn(by: int) {
        sheet.turn(by);
        fields.takeFocus(0);
    }

    function lookedThrough() {
        const done = !sheet.reviewed;
        if (sheet.setReviewed(done) && done)
            sheet.turn(1);
        fields.takeFocus(0);
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        ValidationBatch {
            sheet: records.sheet
            Layout.preferredWidth: records.batchWidth
            Layout.maximumWidth: records.batchWidth
            Layout.fillHeight: true
            onEntered: fields.takeFocus(0)
        }
        Divider {
            vertical: true
            Layout.fillHeight: true
        }
        ValidationFields {
            id: fields
            sheet: records.sheet
            live: records.live
            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            onPairWanted: place => records.pairWanted(place)
            onTurned: by => records.turn(by)
            onLookedThrough: records.lookedThrough()
        }
    }
    Shortcut {
        sequence: "Ctrl+PgDown"
        enabled: records.live && records.visible
        onActivated: records.turn(1)
    }
    Shortcut {
        sequence: "Ctrl+PgUp"
        enabled: records.live && records.visible
        onActivated: records.turn(-1)
    }
    Shortcut {
        sequence: "Ctrl+M"
        enabled: records.live && records.visible
        onActivated: records.lookedThrough()
    }
    onVisibleChanged: if (visible)
        Qt.callLater(takeFocus) // qmllint disable type
    Component.onCompleted: if (visible)
        Qt.callLater(takeFocus) // qmllint disable type
}

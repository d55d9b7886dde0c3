// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Breaking the glass: only with a reason, for an hour, and somebody looks at it afterwards.
Sheet {
    id: sheet

    required property ChartRoomViewModel room

    title: qsTr("Break the glass?")
    primaryText: qsTr("Break the glass")
    danger: true
    keepOpen: true
    primaryEnabled: reason.text.trim().length > 0
    onApplied: if (room.breakGlass(reason.text))
        close()

    function ask() {
        reason.clear();
        open();
        reason.forceActiveFocus();
    }

    Words {
        text: qsTr("%1 is not among your patients. In an emergency you may open the chart for one hour. Your name, the time, the reason and every page you open go to the privacy officer, who asks whether role, place and event agree.").arg(sheet.room.patient.name)
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Field {
        id: reason
        label: qsTr("What is the emergency, and where?")
        placeholder: label
        maximumLength: 200
        Layout.fillWidth: true
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import RecordsDesk.ViewModels

// What the facility has settled for this copy.
Column {
    id: policy

    required property DeidentifyWorksheetViewModel sheet

    spacing: Theme.px(4)

    SectionLabel {
        width: parent.width
        text: qsTr("For this copy")
    }
    Words {
        width: parent.width
        text: policy.sheet.released ? qsTr("It leaves the house as you hand it in.") : qsTr("It is read once more before it goes.")
        color: policy.sheet.released ? Theme.partly : Theme.muted
        wrapMode: Text.Wrap
    }
    Words {
        width: parent.width
        text: qsTr("The head of a page, above its words, is not copied.")
        color: Theme.muted
        wrapMode: Text.Wrap
    }
    Words {
        width: parent.width
        text: policy.sheet.staffLeaves ? qsTr("Names of staff go too.") : qsTr("Names of those who treated the patient stay.")
        color: Theme.muted
        wrapMode: Text.Wrap
    }
    Words {
        visible: policy.sheet.zipAreas.length > 0
        width: parent.width
        text: qsTr("ZIP codes by their first three figures: %1").arg(policy.sheet.zipAreas)
        color: Theme.muted
        wrapMode: Text.Wrap
    }
}

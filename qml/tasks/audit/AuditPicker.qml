// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// A long list to pick from by words: Up and Down choose, Enter takes, Escape leaves it.
T.Popup {
    id: picker

    property PickListModel list: null
    property string title: ""
    property string label: ""
    property string taken: ""

    // Once the list is closed and the keyboard is back where it was.
    signal picked(string value)

    function take(row: int) {
        const value = list.valueAt(row);
        if (value.length === 0)
            return;
        taken = value;
        close();
    }

    parent: T.Overlay.overlay
    // At the right, so that the words that were flagged stay in sight.
    x: parent ? parent.width - width - 16 : 0
    y: parent ? Math.round((parent.height - height) / 2) : 0
    width: Math.min(Theme.px(460), parent ? parent.width - 32 : 460)
    height: Math.min(Theme.px(620), parent ? parent.height - 32 : 620)
    padding: Theme.px(14)
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    T.Overlay.modal: Rectangle {
        color: Theme.shade
    }
    onClosed: if (taken.length > 0)
        picked(taken)
    onAboutToShow: {
        taken = "";
        field.text = "";
        list.query = "";
        entries.currentIndex = 0;
        entries.positionViewAtBeginning();
    }
    onOpened: field.forceActiveFocus()

    contentItem: ColumnLayout { // qmllint disable
        spacing: Theme.px(8)
        Accessible.role: Accessible.Dialog
        Accessible.name: picker.title

        Words {
            text: picker.title
            font.pixelSize: Theme.sTitle
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Field {
            id: field
            label: picker.label
            placeholder: picker.label
            glyph: "search"
            Layout.fillWidth: true
            onTextEdited: {
                picker.list.query = text;
                entries.currentIndex = 0;
                entries.positionViewAtBeginning();
            }
            Keys.onDownPressed: entries.incrementCurrentIndex()
            Keys.onUpPressed: entries.decrementCurrentIndex()
            Keys.onReturnPressed: picker.take(entries.currentIndex)
            Keys.onEnterPressed: picker.take(entries.currentIndex)
        }
        ListView {
            id: entries
            clip: true
            model: picker.list
            boundsBehavior: Flickable.StopAtBounds
            section.property: "family"
            delegate: AuditPick {
                width: ListView.view ? ListView.view.width - Theme.px(10) : 0
                headed: ListView.section !== ListView.previousSection
                chosen: ListView.isCurrentItem
                onClicked: picker.take(index)
            }
            T.ScrollBar.vertical: ThinScrollBar {}
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        Words {
            visible: entries.count === 0
            text: qsTr("Nothing of these words. Try fewer, or part of one.")
            color: Theme.muted
        }
    }
    background: Rectangle {
        color: Theme.paper
        radius: Theme.rCard
        border.color: Theme.lineStrong
    }
}

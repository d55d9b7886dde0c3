// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import RecordsDesk.ViewModels

// One code: where it stands, whether it may be reported, what the notes ask, and its neighbours.
FocusScope {
    id: pane

    required property EncoderViewModel encoder
    readonly property CodeDetail detail: encoder.detail

    EmptyState {
        visible: !pane.detail.shown
        anchors.centerIn: parent
        width: Math.min(parent.width - 60, Theme.px(360))
        glyph: "search"
        title: qsTr("No code is open")
        text: qsTr("Choose one of the codes found: its notes, its family and whether it may be reported will be here.")
    }
    ListView {
        id: family
        visible: pane.detail.shown
        anchors.fill: parent
        anchors.leftMargin: Theme.px(22)
        anchors.rightMargin: Theme.px(22)
        model: pane.detail.family
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        activeFocusOnTab: true
        bottomMargin: Theme.px(16)
        highlightMoveDuration: 0
        currentIndex: -1
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Codes around %1").arg(pane.detail.code)
        ScrollBar.vertical: ThinScrollBar {}
        onActiveFocusChanged: if (activeFocus && currentIndex < 0)
            currentIndex = Math.max(0, pane.detail.family.here)
        Keys.onReturnPressed: pane.encoder.open(pane.detail.systemCode, pane.detail.family.codeAt(currentIndex))

        Connections {
            target: pane.detail
            function onChanged() {
                family.currentIndex = -1;
                family.positionViewAtBeginning();
            }
        }
        header: EncoderHead {
            width: family.width
            encoder: pane.encoder
        }
        delegate: EncoderCodeRow {
            required property bool here
            required property var model
            width: family.width
            billable: model.billable
            chosen: here
            aside: here ? qsTr("here") : model.billable ? "" : qsTr("heading")
            Accessible.name: qsTr("Open %1").arg(code)
            onClicked: pane.encoder.open(pane.detail.systemCode, code)
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
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
    Scroller {
        id: scroller
        visible: pane.detail.shown
        anchors.fill: parent
        contentHeight: column.height + Theme.px(16)

        Column {
            id: column
            x: Theme.px(22)
            width: scroller.width - 2 * x

            EncoderHead {
                width: parent.width
                encoder: pane.encoder
            }
            ListView {
                id: family
                width: parent.width
                height: contentHeight
                model: pane.detail.family
                interactive: false
                activeFocusOnTab: true
                highlightMoveDuration: 0
                currentIndex: -1
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Codes around %1").arg(pane.detail.code)
                onActiveFocusChanged: if (activeFocus && currentIndex < 0)
                    currentIndex = Math.max(0, pane.detail.family.here)
                onCurrentItemChanged: if (currentItem)
                    scroller.reveal(currentItem)
                Keys.onReturnPressed: pane.encoder.open(pane.detail.systemCode, pane.detail.family.codeAt(currentIndex))

                delegate: EncoderCodeRow {
                    required property int index
                    required property bool here
                    required property var model
                    width: family.width
                    billable: model.billable
                    chosen: here
                    aside: here ? qsTr("here") : model.billable ? "" : qsTr("heading")
                    Accessible.name: qsTr("Open %1").arg(code)
                    onClicked: pane.encoder.open(pane.detail.systemCode, code)

                    FocusRing {
                        shown: parent.ListView.isCurrentItem && family.activeFocus
                    }
                }
            }
        }
    }
    Connections {
        target: pane.detail
        function onChanged() {
            family.currentIndex = -1;
            scroller.moveTo(0);
        }
    }
}

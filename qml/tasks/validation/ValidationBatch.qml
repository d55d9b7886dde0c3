// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// The records under review in the order of the draw: who abstracted them, and what is open there.
FocusScope {
    id: batch

    required property ValidationWorksheetViewModel sheet

    signal entered

    function step(from: int, by: int) {
        let at = from + by;
        while (at >= 0 && at < entries.count && !entries.itemAt(at).visible)
            at += by;
        const entry = entries.itemAt(at);
        if (!entry)
            return;
        sheet.current = (entry as Entry).line;
        entry.forceActiveFocus(Qt.TabFocusReason);
    }

    component Entry: T.AbstractButton {
        id: entry

        required property int index
        required property string line
        required property string title
        required property string account
        required property string person
        required property string standing
        required property string tone
        required property bool shown
        required property string spoken
        readonly property bool current: batch.sheet.current === line

        visible: shown
        width: batch.width
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        topPadding: Theme.px(6)
        bottomPadding: Theme.px(6)
        // One stop for Tab; the arrow keys go from record to record.
        focusPolicy: current || activeFocus ? Qt.StrongFocus : Qt.ClickFocus
        text: title
        Accessible.role: Accessible.ListItem
        Accessible.name: spoken
        Accessible.focusable: true
        Accessible.onPressAction: entry.clicked()
        onClicked: batch.sheet.current = line
        Keys.onReturnPressed: batch.entered()
        Keys.onEnterPressed: batch.entered()
        Keys.onRightPressed: batch.entered()
        Keys.onDownPressed: batch.step(index, 1)
        Keys.onUpPressed: batch.step(index, -1)

        contentItem: ColumnLayout {
            spacing: Theme.px(1)

            RowLayout {
                spacing: Theme.px(6)
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(13)

                Words {
                    text: entry.title
                    font.weight: entry.current ? Font.DemiBold : Font.Medium
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Words {
                    text: entry.account
                    color: Theme.muted
                    font.family: Theme.mono
                    font.pixelSize: Theme.sLabel
                    Accessible.ignored: true
                }
            }
            Words {
                text: entry.person
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                elide: Text.ElideRight
                Layout.fillWidth: true
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(13)
                Accessible.ignored: true
            }
            RowLayout {
                spacing: Theme.px(5)
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(13)

                Glyph {
                    visible: entry.tone !== "plain"
                    name: entry.tone === "partly" ? "alert" : "tick"
                    color: Theme.toneInk(entry.tone)
                    size: Theme.px(13)
                }
                Words {
                    text: entry.standing
                    color: Theme.toneInk(entry.tone)
                    font.pixelSize: Theme.sSmall
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
        }
        background: Rectangle {
            color: entry.current ? Theme.accentSoft : entry.hovered ? Theme.hover : "transparent"

            Rectangle {
                visible: entry.current
                width: 3
                height: parent.height
                color: Theme.accent
            }
            FocusRing {
                anchors.margins: 1
                shown: entry.visualFocus
            }
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            spacing: Theme.px(6)
            Layout.margins: Theme.px(8)
            Layout.leftMargin: Theme.px(14)

            SectionLabel {
                text: qsTr("Batch · %1").arg(entries.count)
                Layout.fillWidth: true
            }
            Chip {
                text: qsTr("Open")
                checked: batch.sheet.openOnly
                Accessible.name: qsTr("Open records only")
                onClicked: batch.sheet.openOnly = checked
            }
        }
        Scroller {
            id: scroller
            Layout.fillWidth: true
            Layout.fillHeight: true

            Column {
                width: scroller.width
                bottomPadding: Theme.px(8)

                Repeater {
                    id: entries
                    model: batch.sheet.batch
                    delegate: Entry {}
                }
            }
        }
    }
    Connections {
        target: batch.sheet
        function onCurrentChanged() {
            const entry = entries.itemAt(batch.sheet.batch.rowOf(batch.sheet.current));
            if (entry)
                scroller.reveal(entry);
        }
    }
}

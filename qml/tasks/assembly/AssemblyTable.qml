// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The heap and what was taken out on the left, the record on the right; slips are dragged between them.
FocusScope {
    id: table

    required property AssemblyWorksheetViewModel sheet
    required property DeskViewModel desk
    required property bool live
    property AssemblySlip held: null
    property point at
    readonly property var dividerEntries: {
        if (sheet.dividers.count > 0)
            return dividers.entries();
        return [
            {
                "text": qsTr("On top of the record"),
                "value": "top",
                "detail": ""
            },
            {
                "text": qsTr("At the end of the record"),
                "value": "end",
                "detail": ""
            }
        ];
    }

    function inside(item: Item, scene: point): bool {
        const own = item.mapFromItem(null, scene.x, scene.y);
        return item.contains(own);
    }

    function follow(slip: AssemblySlip, scene: point) {
        held = slip;
        at = table.mapFromItem(null, scene.x, scene.y);
        const own = record.mapFromItem(null, scene.x, scene.y);
        record.dropRow = inside(recordArea, scene) ? record.rowAt(own.y) : -1;
        const edge = Theme.px(24);
        if (record.dropRow >= 0 && (own.y < edge || own.y > record.height - edge))
            record.scrollBy(own.y < edge ? -edge / 2 : edge / 2);
    }

    function drop(slip: AssemblySlip, from: AssemblyList, scene: point) {
        const row = record.dropRow;
        held = null;
        record.dropRow = -1;
        if (inside(recordArea, scene))
            sheet.place(slip.page, row);
        else if (inside(outArea, scene))
            reasons.openFor(slip, from, table);
        else if (inside(heapArea, scene))
            sheet.giveBack(slip.page);
    }

    Instantiator {
        id: dividers
        model: table.sheet.dividers
        delegate: QtObject {
            required property string text
            required property string value
        }

        function entries(): var {
            const list = [];
            for (let i = 0; i < count; ++i)
                list.push({
                    "text": objectAt(i).text,
                    "value": objectAt(i).value,
                    "detail": ""
                });
            return list;
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        TaskHead {
            sheet: table.sheet
            desk: table.desk
            live: table.live
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(14)
            Layout.rightMargin: Theme.px(14)
            Layout.topMargin: Theme.px(10)
        }
        Words {
            text: qsTr("%1. %2").arg(table.sheet.stay).arg(table.sheet.policyText)
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(14)
            Layout.rightMargin: Theme.px(14)
            Layout.topMargin: Theme.px(4)
            Layout.bottomMargin: Theme.px(8)
        }
        Divider {
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: true

            ColumnLayout {
                spacing: 0
                Layout.preferredWidth: 1
                Layout.fillWidth: true
                Layout.fillHeight: true

                AssemblyArea {
                    id: heapArea
                    title: qsTr("Heap, %1 of %2 pages").arg(heap.count).arg(table.sheet.pages)
                    hint: qsTr("The heap is filed.")
                    empty: heap.count === 0
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredHeight: 3

                    AssemblyList {
                        id: heap
                        anchors.fill: parent
                        sheet: table.sheet
                        model: table.sheet.heap
                        label: qsTr("Heap")
                        inHeap: true
                        focus: true
                    }
                }
                Divider {
                    Layout.fillWidth: true
                }
                AssemblyArea {
                    id: outArea
                    title: qsTr("Taken out, %1").arg(out.count)
                    hint: qsTr("Drop here what does not belong, or press M.")
                    empty: out.count === 0
                    Layout.fillWidth: true
                    Layout.fillHeight: out.count > 0
                    Layout.preferredHeight: out.count > 0 ? 2 : Theme.px(64)

                    AssemblyList {
                        id: out
                        anchors.fill: parent
                        sheet: table.sheet
                        model: table.sheet.aside
                        label: qsTr("Taken out")
                    }
                }
            }
            Rectangle {
                implicitWidth: 1
                color: Theme.line
                Layout.fillHeight: true
            }
            ColumnLayout {
                spacing: 0
                Layout.preferredWidth: 1
                Layout.fillWidth: true
                Layout.fillHeight: true

                AssemblyArea {
                    id: recordArea
                    title: record.count === 1 ? qsTr("Record, 1 page") : qsTr("Record, %1 pages").arg(record.count)
                    note: table.sheet.policyTitle
                    hint: qsTr("Drag slips here, press the right arrow key, or J to jump to a divider. Alt with Up or Down moves a page.")
                    empty: record.count === 0
                    lit: record.dropRow >= 0
                    Layout.fillWidth: true
                    Layout.fillHeight: true

                    AssemblyList {
                        id: record
                        anchors.fill: parent
                        sheet: table.sheet
                        model: table.sheet.record
                        label: qsTr("Record")
                        inRecord: true
                    }
                }
                Divider {
                    Layout.fillWidth: true
                }
                AssemblyRequired {
                    sheet: table.sheet
                    Layout.fillWidth: true
                    Layout.margins: Theme.px(10)
                }
            }
        }
        Divider {
            Layout.fillWidth: true
        }
        TaskFoot {
            sheet: table.sheet
            desk: table.desk
            live: table.live
            Layout.fillWidth: true
            Layout.margins: Theme.px(10)
        }
    }

    // The slip in the hand.
    Rectangle {
        visible: table.held !== null
        x: table.at.x + Theme.px(10)
        y: table.at.y - height / 2
        z: 20
        width: word.implicitWidth + Theme.px(20)
        height: word.implicitHeight + Theme.px(12)
        radius: 6
        color: Theme.paper
        border.color: Theme.accent

        Words {
            id: word
            anchors.centerIn: parent
            text: table.held ? qsTr("%1  %2").arg(table.held.number).arg(table.held.title.length > 0 ? table.held.title : qsTr("Not indexed")) : ""
            font.weight: Font.DemiBold
        }
    }

    Repeater {
        model: [heap, record, out]
        delegate: Item {
            id: wire
            required property AssemblyList modelData

            Connections {
                target: wire.modelData
                function onDividerAsked(slip) {
                    jump.openFor(slip, wire.modelData, table);
                }
                function onOutAsked(slip) {
                    reasons.openFor(slip, wire.modelData, table);
                }
                function onIndexAsked(slip) {
                    indexing.openFor(slip, wire.modelData);
                }
                function onDragMoved(slip, scene) {
                    table.follow(slip, scene);
                }
                function onDropped(slip, scene) {
                    table.drop(slip, wire.modelData, scene);
                }
            }
        }
    }
    AssemblyMenu {
        id: jump
        heading: table.sheet.dividers.count > 0 ? qsTr("Behind which divider?") : qsTr("Where in the record?")
        entries: table.dividerEntries
        onChosen: (slip, value) => {
            if (table.sheet.dividers.count > 0)
                table.sheet.placeBehind(slip, value);
            else
                table.sheet.place(slip, value === "top" ? 0 : -1);
        }
    }
    AssemblyMenu {
        id: reasons
        heading: qsTr("Why does it not belong here?")
        entries: [
            {
                "text": qsTr("Another patient's page"),
                "value": "other-patient",
                "detail": qsTr("The label names somebody else, or another record number")
            },
            {
                "text": qsTr("Another encounter's page"),
                "value": "other-encounter",
                "detail": qsTr("This patient, but not this stay or visit")
            },
            {
                "text": qsTr("Duplicate"),
                "value": "duplicate",
                "detail": qsTr("Word for word the same as a page that is kept")
            }
        ]
        onChosen: (slip, value) => table.sheet.takeOut(slip, value)
    }
    AssemblyIndexSheet {
        id: indexing
        sheet: table.sheet
    }
}

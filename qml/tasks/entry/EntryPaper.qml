// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// A filled paper form as it lay in the tray: printed lines, handwriting, sticker, stamp, a little askew. Paper stays
// paper in the dark, too.
Item {
    id: view

    required property EntryWorksheetViewModel sheet
    required property bool live
    property int zoom: 100

    function zoomBy(step: int) {
        zoom = Math.max(60, Math.min(260, zoom + step));
    }

    // Brings the line of a field into sight.
    function reveal() {
        for (let i = 0; i < lines.count; ++i) {
            const line = lines.itemAt(i);
            if (line && line.here) {
                const y = line.mapToItem(desk.contentItem, 0, 0).y;
                if (y < desk.contentY + 20 || y + line.height > desk.contentY + desk.height - 20)
                    desk.contentY = Math.max(0, Math.min(y - desk.height / 3, desk.contentHeight - desk.height));
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.desk
    }
    Flickable {
        id: desk
        anchors.fill: parent
        clip: true
        contentWidth: Math.max(width, page.width + 2 * page.margin)
        contentHeight: page.height + 2 * page.margin
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}
        T.ScrollBar.horizontal: ThinScrollBar {}

        Rectangle {
            x: page.x + 3
            y: page.y + 4
            width: page.width
            height: page.height
            rotation: page.rotation
            color: "#33000000"
            antialiasing: true
        }
        Rectangle {
            id: page
            readonly property real margin: Theme.px(16)
            readonly property real unit: width / 640
            x: Math.max(margin, (desk.contentWidth - width) / 2)
            y: margin
            width: Math.max(200, (view.width - 2 * margin) * view.zoom / 100)
            height: content.y + content.height + 26 * unit
            rotation: view.sheet.skew
            antialiasing: true
            color: "#FCFAF3"
            border.width: 1
            border.color: "#D8D2C2"
            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("Paper form: %1").arg(view.sheet.paperTitle)

            Column {
                id: content
                x: 24 * page.unit
                y: 22 * page.unit
                width: page.width - 2 * x
                spacing: 6 * page.unit

                Item {
                    width: parent.width
                    height: 66 * page.unit
                    Text {
                        text: view.sheet.facility
                        color: "#2E3844"
                        font.family: Theme.serif
                        font.pixelSize: Math.max(6, 12 * page.unit)
                        textFormat: Text.PlainText
                        Accessible.ignored: true
                    }
                    Text {
                        y: 18 * page.unit
                        text: view.sheet.formTitle
                        color: "#1D2330"
                        font.family: Theme.serif
                        font.weight: Font.Bold
                        font.pixelSize: Math.max(8, 21 * page.unit)
                        textFormat: Text.PlainText
                        Accessible.ignored: true
                    }
                    Text {
                        y: 48 * page.unit
                        text: qsTr("Form %1").arg(view.sheet.formNumber)
                        color: "#6B7480"
                        font.family: Theme.ui
                        font.pixelSize: Math.max(5, 9 * page.unit)
                        textFormat: Text.PlainText
                        Accessible.ignored: true
                    }
                    EntrySticker {
                        anchors.right: parent.right
                        unit: page.unit
                        lines: view.sheet.label
                    }
                }
                Flow {
                    width: parent.width
                    Repeater {
                        id: lines
                        model: view.sheet.paper
                        delegate: EntryPaperField {
                            sheet: view.sheet
                            unit: page.unit
                            pageWidth: content.width
                        }
                    }
                }
                EntryMargin {
                    width: parent.width
                    sheet: view.sheet
                    unit: page.unit
                }
            }
        }
    }
    Shortcut {
        // A false alarm: the lint of Qt 6.4 does not find StandardKey, a value type, by its name.
        sequences: [StandardKey.ZoomIn, "Ctrl+="] // qmllint disable unqualified
        enabled: view.live
        onActivated: view.zoomBy(20)
    }
    Shortcut {
        // A false alarm: the lint of Qt 6.4 does not find StandardKey, a value type, by its name.
        sequences: [StandardKey.ZoomOut] // qmllint disable unqualified
        enabled: view.live
        onActivated: view.zoomBy(-20)
    }
    Shortcut {
        sequence: "Ctrl+0"
        enabled: view.live
        onActivated: view.zoom = 100
    }
    Connections {
        target: view.sheet
        function onHereChanged() {
            Qt.callLater(view.reveal); // qmllint disable
        }
        function onCurrentChanged() {
            desk.contentY = 0;
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// One record as it was abstracted, field by field; what the data dictionary says of the field stands below.
FocusScope {
    id: view

    required property ValidationWorksheetViewModel sheet
    required property bool live
    property int at: 0
    readonly property ValidationField here: rows.count > 0 ? rows.itemAt(Math.min(at, rows.count - 1)) as ValidationField : null

    signal turned(int by)
    signal lookedThrough
    signal pairWanted(string place)

    function takeFocus(index: int) {
        const row = rows.itemAt(Math.max(0, Math.min(index, rows.count - 1))) as ValidationField;
        if (row)
            row.takeFocus();
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            spacing: Theme.px(8)
            Layout.topMargin: Theme.px(7)
            Layout.rightMargin: Theme.px(8)
            Layout.leftMargin: Theme.px(14)

            Words {
                text: view.sheet.recordTitle
                font.pixelSize: Theme.sTitle
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                Layout.fillWidth: true
                Layout.minimumWidth: implicitWidth
                Accessible.role: Accessible.Heading
            }
            IconButton {
                glyph: "chevron-up"
                label: qsTr("Record before, Ctrl Page Up")
                onClicked: view.turned(-1)
            }
            IconButton {
                glyph: "chevron-down"
                label: qsTr("Next record, Ctrl Page Down")
                onClicked: view.turned(1)
            }
            AppButton {
                text: view.sheet.reviewed ? qsTr("Open again") : qsTr("Looked through")
                glyph: view.sheet.reviewed ? "undo" : "tick"
                keys: "Ctrl M"
                implicitHeight: Theme.px(28)
                horizontalPadding: Theme.px(10)
                enabled: view.live
                Layout.fillWidth: true
                Layout.minimumWidth: Theme.px(60)
                Layout.maximumWidth: implicitWidth
                onClicked: view.lookedThrough()
            }
        }
        Words {
            text: view.sheet.recordFacts
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.margins: Theme.px(7)
            Layout.topMargin: Theme.px(1)
            Layout.leftMargin: Theme.px(14)
        }
        Divider {
            Layout.fillWidth: true
        }
        Scroller {
            id: scroller
            Layout.fillWidth: true
            Layout.fillHeight: true

            Column {
                width: scroller.width
                topPadding: Theme.px(4)
                bottomPadding: Theme.px(8)

                Repeater {
                    id: rows
                    model: view.sheet.fields
                    delegate: ValidationField {
                        width: scroller.width
                        sheet: view.sheet
                        live: view.live
                        stop: index === view.at
                        onEntered: view.at = index
                        onStepped: by => view.takeFocus(index + by)
                        onPairWanted: view.pairWanted(view.sheet.current + "/" + field)
                    }
                }
            }
        }
        Divider {
            Layout.fillWidth: true
        }
        ColumnLayout {
            spacing: Theme.px(3)
            Layout.fillWidth: true
            Layout.margins: Theme.px(9)
            Layout.leftMargin: Theme.px(14)

            RowLayout {
                spacing: Theme.px(6)
                SectionLabel {
                    text: view.here ? view.here.label : qsTr("Dictionary")
                    Accessible.name: qsTr("Dictionary: %1").arg(text)
                    Layout.fillWidth: true
                }
                KeyCap {
                    text: "Y"
                }
                Words {
                    text: qsTr("right")
                    color: Theme.muted
                    font.pixelSize: Theme.sSmall
                }
                KeyCap {
                    text: "E"
                }
                Words {
                    text: qsTr("error")
                    color: Theme.muted
                    font.pixelSize: Theme.sSmall
                }
                KeyCap {
                    text: "Del"
                }
                Words {
                    text: qsTr("open again")
                    color: Theme.muted
                    font.pixelSize: Theme.sSmall
                }
            }
            Words {
                text: view.here ? view.here.definition : ""
                font.pixelSize: Theme.sSmall
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.minimumHeight: Theme.px(32)
            }
            Words {
                visible: text.length > 0
                text: view.here ? view.here.options : ""
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
    }
}

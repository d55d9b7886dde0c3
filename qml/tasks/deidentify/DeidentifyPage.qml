// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The de-identification worksheet: the kind that words are taken out as, the pages that go out, what was taken out of
// them, the copy as its reader will get it, and handing in.
FocusScope {
    id: page

    property DeskViewModel desk: null
    property bool live: false
    readonly property DeidentifyWorksheetViewModel sheet: desk ? desk.worksheet as DeidentifyWorksheetViewModel : null
    readonly property bool ready: sheet !== null

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Worksheet")

    // Not a Loader: Qt 6.4's cannot make a bound component. The page keeps its worksheet for as long as it stands; a
    // binding to the desk's would be without one while the desk is cleared.
    Repeater {
        model: page.ready ? [page.sheet] : []
        delegate: ColumnLayout {
            id: body
            required property var modelData
            readonly property DeidentifyWorksheetViewModel sheet: modelData as DeidentifyWorksheetViewModel

            anchors.fill: parent
            spacing: 0

            TaskHead {
                sheet: body.sheet
                desk: page.desk
                live: page.live
                Layout.fillWidth: true
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(14)
                Layout.topMargin: Theme.px(10)
            }
            DeidentifyKind {
                sheet: body.sheet
                live: page.live
                Layout.fillWidth: true
                Layout.leftMargin: Theme.px(14)
                Layout.rightMargin: Theme.px(14)
                Layout.topMargin: Theme.px(6)
                Layout.bottomMargin: Theme.px(8)
            }
            Divider {
                Layout.fillWidth: true
            }
            Scroller {
                id: scroller
                Layout.fillWidth: true
                Layout.fillHeight: true

                Column {
                    x: Theme.px(14)
                    y: Theme.px(10)
                    width: scroller.width - 2 * x
                    spacing: Theme.px(14)
                    bottomPadding: Theme.px(14)

                    DeidentifyPages {
                        width: parent.width
                        sheet: body.sheet
                    }
                    DeidentifyList {
                        width: parent.width
                        sheet: body.sheet
                    }
                    DeidentifyPolicy {
                        width: parent.width
                        sheet: body.sheet
                    }
                }
            }
            Divider {
                Layout.fillWidth: true
            }
            Flow {
                spacing: Theme.px(8)
                Layout.fillWidth: true
                Layout.leftMargin: Theme.px(12)
                Layout.rightMargin: Theme.px(12)
                Layout.topMargin: Theme.px(8)

                AppButton {
                    text: qsTr("What remains")
                    glyph: "eye"
                    keys: "Ctrl R"
                    hint: qsTr("Shows the page that lies open as its reader will get it")
                    horizontalPadding: Theme.px(10)
                    enabled: body.sheet.openAsked
                    onClicked: preview.begin()
                }
                AppButton {
                    text: qsTr("Export redacted copy")
                    glyph: "download"
                    hint: qsTr("Writes the pages that go out as PDF; what is under a bar is not in the file")
                    horizontalPadding: Theme.px(10)
                    onClicked: save.ask(body.sheet.proposedFile())
                }
            }
            TaskFoot {
                sheet: body.sheet
                desk: page.desk
                live: page.live
                Layout.fillWidth: true
                Layout.margins: Theme.px(10)
            }
            DeidentifyPreview {
                id: preview
                sheet: body.sheet
            }
            SaveDialog {
                id: save
                title: qsTr("Save the redacted copy")
                nameFilters: [qsTr("PDF (*.pdf)")]
                defaultSuffix: "pdf"
                onAccepted: body.sheet.exportTo(selectedFile)
            }
            Shortcut {
                sequence: "Ctrl+R"
                enabled: page.live && !preview.visible
                onActivated: preview.begin()
            }
            Shortcut {
                sequence: "Ctrl+D"
                enabled: page.live && !preview.visible
                onActivated: body.sheet.toggleLooked()
            }
        }
    }
}

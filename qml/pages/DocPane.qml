// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// The middle column: which page it is, the page, and how it is looked at.
FocusScope {
    id: pane

    required property DeskViewModel desk
    required property bool folded
    required property bool live
    readonly property DocumentPage page: desk.page
    readonly property bool narrow: width < Theme.px(400)

    Binding {
        target: pane.page
        property: "pixels"
        value: Theme.px(15)
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.px(18)
        anchors.rightMargin: Theme.px(18)
        anchors.topMargin: Theme.px(11)
        anchors.bottomMargin: Theme.px(6)
        spacing: Theme.px(8)

        RowLayout {
            spacing: Theme.px(8)
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.px(26)

            AppButton {
                id: opener
                visible: pane.folded && !(pane.desk.worksheet !== null && pane.desk.worksheet.ownsPages)
                glyph: "list"
                quiet: true
                text: qsTr("Pages")
                onClicked: drawer.open()
            }
            Words {
                visible: pane.page.title.length > 0
                text: pane.page.title
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                Layout.fillWidth: true
                Layout.minimumWidth: Math.min(implicitWidth, Theme.px(pane.narrow ? 40 : 110))
                Layout.maximumWidth: Math.ceil(implicitWidth) + 1
                Accessible.role: Accessible.Heading
            }
            DocMeta {
                id: meta
                visible: pane.page.open && !pane.narrow
                text: pane.page.meta
                unsignedPage: pane.page.unsignedPage
                Layout.fillWidth: true
                Layout.maximumWidth: Math.ceil(implicitWidth)
            }
            Item {
                Layout.fillWidth: true
                Layout.preferredWidth: 0
            }
            Pill {
                visible: pane.page.open && !pane.narrow
                text: pane.page.place
            }
        }
        DocPaper {
            id: paper
            desk: pane.desk
            narrow: pane.narrow || meta.cut
            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        DeskTour {
            visible: pane.desk.tour.running
            tour: pane.desk.tour
            Layout.fillWidth: true
        }
        DocFoot {
            id: foot
            desk: pane.desk
            Layout.fillWidth: true
            onWentBack: paper.takeFocus()
        }
    }

    Drawer {
        id: drawer
        width: Math.min(Theme.px(280), pane.Window.width * 0.7)
        height: pane.Window.height
        T.Overlay.modal: Rectangle {
            color: Theme.shade
        }
        background: Rectangle {
            color: Theme.panel
        }
        onOpened: drawerTree.forceActiveFocus()

        DeskTree {
            id: drawerTree
            anchors.fill: parent
            tree: pane.desk.tree
            onWanted: document => pane.desk.openPage(document)
            onOpened: {
                drawer.close();
                paper.takeFocus();
            }
        }
    }

    Shortcut {
        // A false alarm: the lint of Qt 6.4 does not find StandardKey, a value type, by its name.
        sequences: [StandardKey.Find] // qmllint disable unqualified
        enabled: pane.live && pane.page.open
        onActivated: foot.find()
    }
    Shortcut {
        // A false alarm: the lint of Qt 6.4 does not find StandardKey, a value type, by its name.
        sequences: [StandardKey.ZoomIn, "Ctrl+="] // qmllint disable unqualified
        enabled: pane.live
        onActivated: pane.page.zoom += 10
    }
    Shortcut {
        // A false alarm: the lint of Qt 6.4 does not find StandardKey, a value type, by its name.
        sequences: [StandardKey.ZoomOut] // qmllint disable unqualified
        enabled: pane.live
        onActivated: pane.page.zoom -= 10
    }
    Shortcut {
        sequence: "Ctrl+0"
        enabled: pane.live
        onActivated: pane.page.zoom = 100
    }
    Shortcut {
        sequence: "Ctrl+PgDown"
        enabled: pane.live
        onActivated: foot.turn(1)
    }
    Shortcut {
        sequence: "Ctrl+PgUp"
        enabled: pane.live
        onActivated: foot.turn(-1)
    }
}

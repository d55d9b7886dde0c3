// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The Tabular List from its contents: chapters at the left, a chapter's blocks and categories at the right.
FocusScope {
    id: page

    required property ContentsViewModel contents
    property string beginning: ""

    signal backWanted
    signal codeWanted(code: string)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Contents of ICD-10-CM")
    Keys.onEscapePressed: page.backWanted()
    Component.onCompleted: contents.open(beginning)
    Component.onDestruction: contents.close()

    Rectangle {
        anchors.fill: parent
        color: Theme.desk
    }
    TopBar {
        id: bar
        width: parent.width
        title: qsTr("Contents of ICD-10-CM")
        leading: Pill {
            visible: text.length > 0
            text: page.contents.sourceText
        }

        AppButton {
            text: qsTr("Back")
            keys: qsTr("Esc")
            onClicked: page.backWanted()
        }
    }
    RowLayout {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 0

        Rectangle {
            color: Theme.panel
            Layout.fillHeight: true
            Layout.preferredWidth: page.width * 0.36

            ListView {
                id: chapters
                anchors.fill: parent
                anchors.margins: Theme.px(10)
                model: page.contents.chapters
                clip: true
                focus: true
                boundsBehavior: Flickable.StopAtBounds
                activeFocusOnTab: true
                highlightMoveDuration: 0
                currentIndex: page.contents.chapter
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Chapters")
                ScrollBar.vertical: ThinScrollBar {}
                onCurrentIndexChanged: page.contents.chapter = currentIndex
                Keys.onRightPressed: lines.forceActiveFocus(Qt.TabFocusReason)
                Keys.onReturnPressed: lines.forceActiveFocus(Qt.TabFocusReason)

                delegate: EncoderCodeRow {
                    required property int index
                    required property string heading
                    required property var model
                    width: chapters.width - Theme.px(8)
                    code: heading
                    title: model.text
                    chosen: ListView.isCurrentItem
                    Accessible.name: qsTr("Chapter %1").arg(heading)
                    onClicked: {
                        chapters.currentIndex = index;
                        chapters.forceActiveFocus(Qt.MouseFocusReason);
                    }

                    FocusRing {
                        shown: parent.ListView.isCurrentItem && chapters.activeFocus
                    }
                }
            }
        }
        Divider {
            vertical: true
            Layout.fillHeight: true
        }
        ListView {
            id: lines
            model: page.contents.lines
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: count > 0
            highlightMoveDuration: 0
            currentIndex: -1
            topMargin: Theme.px(10)
            bottomMargin: Theme.px(10)
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.px(14)
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Blocks and categories")
            ScrollBar.vertical: ThinScrollBar {}
            onActiveFocusChanged: if (activeFocus && currentIndex < 0)
                currentIndex = 0
            Keys.onLeftPressed: chapters.forceActiveFocus(Qt.TabFocusReason)
            Keys.onReturnPressed: if (currentItem)
                (currentItem as EncoderCodeRow).clicked()

            delegate: EncoderCodeRow {
                required property int index
                required property string line
                required property string heading
                required property var model
                readonly property bool block: line === "block"
                width: lines.width - Theme.px(14)
                topPadding: block ? Theme.px(14) : Theme.px(5)
                code: heading
                title: model.text
                billable: !block
                chosen: ListView.isCurrentItem && lines.activeFocus
                Accessible.name: block ? qsTr("Block %1").arg(heading) : qsTr("Open %1").arg(heading)
                onClicked: if (!block)
                    page.codeWanted(heading)

                FocusRing {
                    shown: parent.ListView.isCurrentItem && lines.activeFocus
                }
            }
            EmptyState {
                visible: lines.count === 0
                anchors.centerIn: parent
                width: Math.min(parent.width - 40, Theme.px(380))
                glyph: "book"
                title: qsTr("Nothing of this chapter is in the box")
                text: qsTr("The whole book installs from the files that CDC and CMS publish each year: see Settings, Code sets.")
            }
            Connections {
                target: page.contents
                function onChanged() {
                    lines.currentIndex = -1;
                    lines.positionViewAtBeginning();
                }
            }
        }
    }
}

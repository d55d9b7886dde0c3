// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The page as it lies on the desk.
FocusScope {
    id: paper

    required property DeskViewModel desk
    readonly property DocumentPage page: desk.page
    readonly property int margin: Theme.px(27)
    property bool narrow: false

    function takeFocus() {
        text.forceActiveFocus();
    }

    Rectangle {
        anchors.fill: sheet
        anchors.topMargin: 2
        anchors.bottomMargin: -2
        radius: Theme.rPaper
        color: "#000000"
        opacity: Theme.dark ? 0.25 : 0.05
    }
    Rectangle {
        id: sheet
        anchors.fill: parent
        color: Theme.paper
        radius: Theme.rPaper
        border.color: text.activeFocus ? Theme.lineStrong : Theme.line
    }
    Rectangle {
        readonly property bool current: paper.page.wholeMark === "current"
        visible: paper.page.wholeMark.length > 0
        x: 1
        y: 1
        z: 2
        width: current ? 6 : 4
        height: sheet.height - 2
        radius: 2
        color: Theme.evidenceLine
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("The page is flagged as a whole")
    }
    EmptyState {
        visible: !paper.page.open
        anchors.centerIn: parent
        width: Math.min(parent.width - 60, Theme.px(360))
        glyph: paper.page.refusal.length > 0 ? "shield" : "document"
        title: paper.page.refusal.length > 0 ? qsTr("This page is closed to you") : qsTr("Choose a page of the chart")
        text: paper.page.refusal.length > 0 ? paper.page.refusal : qsTr("Its words will be here to read and to cite. Every page you open is noted.")
    }
    Scroller {
        id: scroller
        visible: paper.page.open
        anchors.fill: parent
        anchors.margins: 1

        Item {
            width: scroller.width
            // The tour lies over the foot of the page; its words can be brought up from under it.
            height: body.height + 2 * paper.margin + (paper.desk.tour.running ? Theme.px(190) : 0)

            Column {
                id: body
                x: paper.margin
                y: paper.margin - Theme.px(4)
                width: parent.width - 2 * paper.margin
                spacing: Theme.px(9)

                RowLayout {
                    width: parent.width
                    spacing: Theme.px(14)
                    Words {
                        text: paper.page.facility
                        font.weight: Font.DemiBold
                        font.pixelSize: Math.round(Theme.sBody * paper.page.zoom / 100)
                        font.capitalization: Font.AllUppercase
                        elide: Text.ElideRight
                        Layout.fillWidth: true
                    }
                    Words {
                        text: paper.page.title
                        font.pixelSize: Math.round(Theme.sBody * paper.page.zoom / 100)
                        elide: Text.ElideRight
                        Layout.maximumWidth: body.width * 0.55
                    }
                }
                Rectangle {
                    width: parent.width
                    height: 1
                    color: Theme.ink
                }
                Words {
                    visible: text.length > 0
                    width: parent.width
                    text: paper.page.label
                    font.pixelSize: Math.round(Theme.sSmall * paper.page.zoom / 100)
                    elide: Text.ElideRight
                }
                Words {
                    visible: paper.narrow && text.length > 0
                    width: parent.width
                    text: paper.page.meta
                    color: Theme.muted
                    font.pixelSize: Math.round(Theme.sSmall * paper.page.zoom / 100)
                    wrapMode: Text.Wrap
                }
                // As the scanner took it: upside-down, or with the left edge outside the glass.
                DocText {
                    id: text
                    x: paper.page.cutOff ? -paper.margin - Theme.px(26) : 0
                    width: parent.width
                    rotation: paper.page.upsideDown ? 180 : 0
                    page: paper.page
                    desk: paper.desk
                    focus: true
                    onLeanTo: area => {
                        const top = text.mapToItem(scroller.contentItem, 0, area.y).y;
                        if (top < scroller.contentY + 12)
                            scroller.moveTo(top - 40);
                        else if (top + area.height > scroller.contentY + scroller.height - 12)
                            scroller.moveTo(top + area.height - scroller.height + 40);
                    }
                }
            }
            DocSelection {
                id: selection
                desk: paper.desk
                text: text
                within: body
            }
        }
    }
    Connections {
        target: paper.page
        function onChanged() {
            scroller.contentY = 0;
        }
    }
}

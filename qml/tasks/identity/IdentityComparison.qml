// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Two records side by side: each field with its weight, differences marked, then the visits of both.
FocusScope {
    id: pane

    required property IdentityWorksheetViewModel sheet
    readonly property string first: sheet ? sheet.left : ""
    readonly property string second: sheet ? sheet.right : ""
    readonly property string total: sheet ? sheet.total : ""
    readonly property string band: sheet ? sheet.band : ""
    required property bool searchOpen
    required property bool tight
    readonly property var pairs: pairsOf(sheet ? sheet.candidates : [])

    signal searchAsked

    function pairsOf(list: var): var {
        const all = [];
        for (let i = 0; i < list.length; ++i) {
            for (let j = i + 1; j < list.length; ++j)
                all.push([list[i], list[j]]);
        }
        return all.length > 1 ? all : [];
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            spacing: Theme.px(8)
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(12)
            Layout.rightMargin: Theme.px(10)
            Layout.topMargin: Theme.px(7)
            Layout.bottomMargin: Theme.px(5)

            SectionLabel {
                text: qsTr("Side by side")
            }
            Pill {
                text: qsTr("%1  %2").arg(pane.total).arg(pane.band)
                tone: pane.sheet ? pane.sheet.bandTone : "plain"
                Accessible.name: qsTr("Total %1, %2").arg(pane.total).arg(pane.band)
                HoverHandler {
                    id: over
                }
                ToolTipText {
                    text: pane.sheet ? pane.sheet.scale : ""
                    visible: over.hovered
                }
            }
            Item {
                Layout.fillWidth: true
            }
            AppButton {
                visible: (pane.sheet ? pane.sheet.kind : "") === "decide"
                quiet: true
                implicitHeight: Theme.px(26)
                glyph: "search"
                text: pane.searchOpen ? qsTr("Close the search") : qsTr("Search the index")
                onClicked: pane.searchAsked()
            }
            AppButton {
                visible: pane.sheet ? pane.sheet.canChoose : false
                implicitHeight: Theme.px(28)
                glyph: "tick"
                text: qsTr("This is the person")
                onClicked: pane.sheet.choose(pane.sheet.right)
            }
        }
        Flow {
            visible: pane.pairs.length > 0
            spacing: Theme.px(6)
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(12)
            Layout.bottomMargin: Theme.px(6)

            Repeater {
                model: pane.pairs
                delegate: Chip {
                    required property var modelData
                    text: qsTr("%1 and %2").arg(modelData[0]).arg(modelData[1])
                    checked: pane.first === modelData[0] && pane.second === modelData[1]
                    Accessible.name: qsTr("Compare %1 and %2").arg(modelData[0]).arg(modelData[1])
                    onClicked: {
                        pane.sheet.compare(modelData[0], modelData[1]);
                        checked = Qt.binding(() => pane.first === modelData[0] && pane.second === modelData[1]);
                    }
                }
            }
        }
        Column {
            visible: rows.count > 0
            spacing: 0
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(12)
            Layout.bottomMargin: Theme.px(4)

            Repeater {
                id: rows
                model: pane.sheet ? pane.sheet.guards : []
                delegate: RowLayout {
                    width: parent ? parent.width : 0
                    required property string modelData
                    spacing: Theme.px(6)
                    Glyph {
                        name: "alert"
                        color: Theme.partly
                        size: Theme.px(14)
                    }
                    Words {
                        text: parent.modelData
                        color: Theme.partly
                        font.pixelSize: Theme.sSmall
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                    }
                }
            }
        }
        Scroller {
            id: scroller
            activeFocusOnTab: contentHeight > height
            Layout.fillWidth: true
            Layout.fillHeight: true

            Column {
                width: scroller.width

                IdentityField {
                    width: parent.width
                    head: true
                    tight: pane.tight
                    title: ""
                    mine: pane.sheet ? pane.sheet.leftTitle : ""
                    theirs: pane.second
                    agreement: qsTr("Compared")
                    weight: qsTr("Weight")
                    differs: false
                    tone: ""
                }
                Repeater {
                    model: pane.sheet ? pane.sheet.comparison : null
                    delegate: IdentityField {
                        width: scroller.width
                        tight: pane.tight
                    }
                }
                SectionLabel {
                    visible: (pane.sheet ? pane.sheet.visits.count : 0) > 0
                    x: Theme.px(12)
                    topPadding: Theme.px(8)
                    bottomPadding: Theme.px(2)
                    text: qsTr("Visits")
                }
                Repeater {
                    model: pane.sheet ? pane.sheet.visits : null
                    delegate: IdentityVisit {
                        width: scroller.width
                        sheet: pane.sheet
                    }
                }
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// The papers that came with the request: a row to choose from, and the one that lies on top.
Item {
    id: papers

    required property ReleaseWorksheetViewModel sheet

    Rectangle {
        anchors.fill: parent
        color: Theme.desk
    }
    Flow {
        id: row
        x: Theme.px(12)
        y: Theme.px(8)
        width: parent.width - 2 * x
        spacing: Theme.px(6)

        Repeater {
            model: papers.sheet.papers
            delegate: Chip {
                required property string paper
                required property string title
                required property string facts

                text: title
                checkable: false
                checked: papers.sheet.paper === paper
                Accessible.role: Accessible.Button
                Accessible.name: qsTr("Paper: %1").arg(title)
                Accessible.description: facts
                onClicked: papers.sheet.paper = paper
            }
        }
    }
    Scroller {
        id: scroller
        property string lying: ""
        anchors.top: row.bottom
        anchors.topMargin: Theme.px(6)
        anchors.bottom: parent.bottom
        width: parent.width
        contentHeight: paper.y + paper.implicitHeight
        activeFocusOnTab: true
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("On top: %1").arg(papers.sheet.paperTitle)

        ReleasePaper {
            id: paper
            x: Math.max(Theme.px(12), (scroller.width - width) / 2)
            y: Theme.px(6)
            width: Math.min(scroller.width - Theme.px(28), Theme.px(680))
            sheet: papers.sheet
        }
    }
    FocusRing {
        anchors.fill: scroller
        anchors.margins: 2
        shown: scroller.activeFocus
    }
    Connections {
        target: papers.sheet
        function onShownChanged() {
            if (scroller.lying !== papers.sheet.paper) {
                scroller.lying = papers.sheet.paper;
                scroller.moveTo(0);
            }
        }
    }
}

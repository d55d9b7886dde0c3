// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The findings: filtered, grouped, one of them opened.
FocusScope {
    id: findings

    required property DebriefViewModel debrief
    property bool expanded: true

    signal disagreeWanted(title: string)

    function toggle(row: int) {
        expanded = row === debrief.current ? !expanded : true;
        debrief.current = row;
    }

    RowLayout {
        id: bar
        x: Theme.px(18)
        y: Theme.px(12)
        width: parent.width - 2 * x
        spacing: Theme.px(8)

        Flow {
            spacing: Theme.px(8)
            Layout.fillWidth: true

            Repeater {
                model: [qsTr("All %1").arg(findings.debrief.findings.allCount), qsTr("Missed %1").arg(findings.debrief.findings.missedCount), qsTr("Partly %1").arg(findings.debrief.findings.partlyCount), qsTr("Right %1").arg(findings.debrief.findings.rightCount)]
                delegate: Chip {
                    required property int index
                    required property string modelData

                    text: modelData
                    autoExclusive: true
                    checked: findings.debrief.findings.filter === index
                    onClicked: findings.debrief.findings.filter = index
                }
            }
        }
        Choice {
            label: qsTr("Group findings")
            model: [
                {
                    text: qsTr("As scored"),
                    value: FindingModel.AsScored
                },
                {
                    text: qsTr("By responsibility"),
                    value: FindingModel.ByResponsibility
                },
                {
                    text: qsTr("By outcome"),
                    value: FindingModel.ByOutcome
                },
                {
                    text: qsTr("By task"),
                    value: FindingModel.ByTask
                }
            ]
            implicitWidth: Theme.px(160)
            onActivated: findings.debrief.findings.grouping = currentValue
        }
    }
    ListView {
        id: list
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.px(4)
        x: Theme.px(12)
        width: parent.width - 2 * x
        clip: true
        focus: true
        activeFocusOnTab: count > 0
        keyNavigationEnabled: false
        spacing: Theme.px(9)
        topMargin: 6
        bottomMargin: Theme.px(18)
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 4000
        model: findings.debrief.findings
        currentIndex: findings.debrief.current
        highlightFollowsCurrentItem: true
        highlightMoveDuration: Theme.motion(120)
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Findings")
        Keys.onUpPressed: findings.debrief.current = Math.max(0, findings.debrief.current - 1)
        Keys.onDownPressed: findings.debrief.current = Math.min(count - 1, findings.debrief.current + 1)
        Keys.onReturnPressed: findings.toggle(findings.debrief.current)
        Keys.onEnterPressed: findings.toggle(findings.debrief.current)
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Home || event.key === Qt.Key_End) {
                findings.debrief.current = event.key === Qt.Key_Home ? 0 : count - 1;
                event.accepted = true;
            }
        }
        section.property: findings.debrief.findings.grouping === FindingModel.AsScored ? "" : "group"
        section.delegate: SectionLabel {
            required property string section

            text: section
            width: ListView.view.width
            leftPadding: Theme.px(8)
            topPadding: Theme.px(6)
            bottomPadding: Theme.px(4)
        }
        delegate: DebriefFinding {
            x: 6
            width: ListView.view.width - 12
            chosen: index === findings.debrief.current
            opened: chosen && findings.expanded
            ringed: chosen && list.activeFocus
            own: findings.debrief.own
            quotes: findings.debrief.evidence
            onClicked: {
                list.forceActiveFocus();
                findings.toggle(index);
            }
            onPageWanted: row => findings.debrief.openPage(row)
            onDisagreeWanted: findings.disagreeWanted(title)
        }
        ScrollBar.vertical: ThinScrollBar {}
    }
    EmptyState {
        visible: list.count === 0
        anchors.centerIn: list
        width: Math.min(list.width - 40, Theme.px(420))
        title: qsTr("No finding of this kind")
        text: qsTr("The other filters show what there is.")
        actionText: qsTr("Show all")
        onTriggered: findings.debrief.findings.filter = FindingModel.All
    }
}

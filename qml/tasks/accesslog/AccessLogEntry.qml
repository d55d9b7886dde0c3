// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// What the rules found at the entry, and what is known of who did it and whom it is about.
Rectangle {
    id: side

    required property AccessLogWorksheetViewModel sheet

    color: Theme.panel

    Scroller {
        id: scroller
        anchors.fill: parent
        activeFocusOnTab: true
        Accessible.role: Accessible.Pane
        Accessible.name: qsTr("About the entry %1").arg(side.sheet.entryTitle)
        Accessible.focusable: true

        Column {
            x: Theme.px(14)
            width: scroller.width - 2 * x
            bottomPadding: Theme.px(12)
            spacing: Theme.px(2)

            SectionLabel {
                text: side.sheet.evidence.count > 0 ? qsTr("What the rules found") : qsTr("No rule points at this entry")
                width: parent.width
                topPadding: Theme.px(8)
            }
            Repeater {
                model: side.sheet.evidence
                delegate: Item {
                    id: hit
                    required property string rule
                    required property string title
                    required property string evidence

                    width: parent ? parent.width : 0
                    height: words.y + words.height + Theme.px(5)
                    Accessible.role: Accessible.StaticText
                    Accessible.name: qsTr("%1, %2: %3").arg(rule).arg(title).arg(evidence)

                    Words {
                        id: tag
                        width: Theme.px(34)
                        text: hit.rule
                        color: Theme.partly
                        font.family: Theme.mono
                        font.weight: Font.DemiBold
                        Accessible.ignored: true
                    }
                    Words {
                        id: caption
                        x: tag.width
                        width: hit.width - x
                        text: hit.title
                        font.weight: Font.Medium
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                    Words {
                        id: words
                        x: tag.width
                        y: caption.height + Theme.px(1)
                        width: hit.width - x
                        text: hit.evidence
                        color: Theme.muted
                        font.pixelSize: Theme.sSmall
                        wrapMode: Text.Wrap
                        Accessible.ignored: true
                    }
                }
            }
            AccessLogFacts {
                visible: side.sheet.patientTitle.length > 0
                width: parent.width
                kind: qsTr("What links the two")
                title: ""
                subtitle: ""
                facts: side.sheet.ties
            }
            AccessLogFacts {
                width: parent.width
                kind: qsTr("User")
                title: side.sheet.userTitle
                subtitle: side.sheet.userSubtitle
                facts: side.sheet.userFacts
            }
            AccessLogFacts {
                visible: side.sheet.patientTitle.length > 0
                width: parent.width
                kind: qsTr("Patient")
                title: side.sheet.patientTitle
                subtitle: side.sheet.patientSubtitle
                facts: side.sheet.patientFacts
            }
        }
    }
    Connections {
        target: side.sheet
        function onCurrentChanged() {
            scroller.contentY = 0;
        }
    }
}

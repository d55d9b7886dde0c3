// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Whose chart it is; never scrolled away.
Rectangle {
    id: banner

    required property PatientBanner patient

    implicitHeight: Math.max(40, Theme.px(40))
    height: implicitHeight
    color: Theme.paper
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Patient %1").arg(patient.name)

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 16
        anchors.rightMargin: 16
        spacing: Theme.px(18)

        Words {
            text: banner.patient.name
            font.pixelSize: Theme.sTitle
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            Layout.maximumWidth: banner.width / 3
        }
        Words {
            text: qsTr("MRN %1").arg(banner.patient.mrn)
            color: Theme.muted
            font.family: Theme.mono
            font.pixelSize: Theme.sSmall
        }
        Row {
            spacing: 0
            Words {
                text: qsTr("%1 · ").arg(banner.patient.who)
            }
            Words {
                text: qsTr("born ")
                color: Theme.muted
            }
            Words {
                text: banner.patient.born
            }
        }
        Words {
            text: banner.patient.encounter
            color: Theme.muted
            elide: Text.ElideRight
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth + 1
        }
        Pill {
            text: banner.patient.allergies.length > 0 ? qsTr("Allergy: %1").arg(banner.patient.allergies) : qsTr("No allergy on record")
            tone: banner.patient.allergies.length > 0 ? "wrong" : "plain"
            HoverHandler {
                id: over
            }
            ToolTipText {
                text: banner.patient.reactions
                visible: over.hovered && banner.patient.reactions.length > 0
            }
        }
        Row {
            spacing: Theme.px(8)
            visible: banner.patient.flags.length > 0

            Repeater {
                model: banner.patient.flags
                delegate: Pill {
                    required property string modelData
                    text: modelData
                    icon: "flag"
                }
            }
        }
        Item {
            Layout.fillWidth: true
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

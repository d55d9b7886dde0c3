// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// Says that parts of the library could not be read, and on request which and what to do: for who keeps the library.
Rectangle {
    id: banner

    required property ContentProblemsModel problems

    implicitHeight: row.implicitHeight + Theme.px(16)
    radius: Theme.rControl
    color: Theme.partlySoft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: message.text

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: Theme.px(12)
        anchors.rightMargin: Theme.px(8)
        spacing: Theme.px(10)

        Glyph {
            name: "alert"
            color: Theme.partly
        }
        Words {
            id: message
            Layout.fillWidth: true
            text: banner.problems.errors > 0 ? qsTr("%n thing(s) in the exercise library need mending; what they touch is left out until then.", "", banner.problems.errors) : qsTr("%n remark(s) about the exercise library.", "", banner.problems.count)
            color: Theme.partly
            font.weight: Font.Medium
            wrapMode: Text.Wrap
        }
        AppButton {
            text: qsTr("For the instructor")
            onClicked: sheet.open()
        }
    }
    Sheet {
        id: sheet
        title: qsTr("What needs mending in the exercise library")
        primaryText: qsTr("Close")
        secondaryText: ""
        bodyWidth: Theme.px(720)

        Column {
            visible: rows.count > 0
            spacing: Theme.px(10)
            Layout.fillWidth: true

            Repeater {
                id: rows
                model: banner.problems
                delegate: ColumnLayout {
                    id: problem
                    required property string file
                    required property string place
                    required property string message
                    required property string remedy
                    required property bool error

                    width: parent ? parent.width : 0
                    spacing: Theme.px(3)

                    RowLayout {
                        spacing: Theme.px(8)
                        Layout.fillWidth: true

                        Pill {
                            text: problem.error ? qsTr("Error") : qsTr("Warning")
                            tone: problem.error ? "wrong" : "partly"
                        }
                        Words {
                            Layout.fillWidth: true
                            text: problem.place.length > 0 ? qsTr("%1, %2").arg(problem.file).arg(problem.place) : problem.file
                            font.family: Theme.mono
                            font.pixelSize: Theme.sSmall
                            wrapMode: Text.WrapAnywhere
                        }
                    }
                    Words {
                        Layout.fillWidth: true
                        text: problem.message
                        wrapMode: Text.Wrap
                    }
                    Words {
                        Layout.fillWidth: true
                        text: problem.remedy
                        color: Theme.muted
                        wrapMode: Text.Wrap
                    }
                    Divider {
                        Layout.fillWidth: true
                        Layout.topMargin: Theme.px(6)
                    }
                }
            }
        }
    }
}

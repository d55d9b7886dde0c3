// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The navigation at the left: where one can go, and the lock while a session is open.
Rectangle {
    id: rail

    readonly property var places: [
        {
            page: "home",
            text: qsTr("Home"),
            glyph: "home"
        },
        {
            page: "desk",
            text: qsTr("Desk"),
            glyph: "desk"
        },
        {
            page: "library",
            text: qsTr("Exercises"),
            glyph: "folder"
        },
        {
            page: "charts",
            text: qsTr("Charts"),
            glyph: "document"
        },
        {
            page: "encoder",
            text: qsTr("Encoder"),
            glyph: "search"
        },
        {
            page: "progress",
            text: qsTr("Progress"),
            glyph: "progress"
        },
        {
            page: "review",
            text: qsTr("Review"),
            glyph: "review"
        },
        {
            page: "trail",
            text: qsTr("Trail"),
            glyph: "shield"
        },
        {
            page: "settings",
            text: qsTr("Settings"),
            glyph: "settings"
        }
    ]
    readonly property bool compact: height < Theme.px(51 * (places.length + 1) + 4 * places.length) + 80
    readonly property string current: App.page === "debrief" ? "progress" : App.page

    implicitWidth: Theme.railWidth
    color: Theme.rail
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Navigation")

    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: 12
        anchors.bottomMargin: 10
        spacing: 12

        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            implicitWidth: Math.min(Theme.px(34), 46)
            implicitHeight: implicitWidth
            radius: Theme.rControl
            color: Theme.accent
            Accessible.ignored: true

            Text {
                anchors.centerIn: parent
                text: "R"
                color: Theme.accentInk
                font.family: Theme.ui
                font.pixelSize: Math.min(Theme.px(16), 22)
                font.weight: Font.Bold
                Accessible.ignored: true
            }
        }
        Flickable {
            id: middle
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: column.height
            interactive: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            clip: true

            Column {
                id: column
                width: middle.width
                spacing: Theme.px(4)

                Repeater {
                    model: rail.places
                    delegate: RailButton {
                        id: place
                        required property var modelData
                        required property int index

                        x: 6
                        width: rail.width - 12
                        visible: modelData.page !== "desk" || App.atDesk
                        text: modelData.text
                        compact: rail.compact
                        glyph: modelData.glyph
                        keys: "Alt+" + (index + 1)
                        current: rail.current === modelData.page
                        onClicked: App.go(modelData.page)
                        Shortcut {
                            sequence: place.keys
                            enabled: rail.visible && rail.enabled && place.visible && !App.locked
                            onActivated: App.go(place.modelData.page)
                        }
                        onActiveFocusChanged: if (activeFocus)
                            middle.contentY = Math.max(0, Math.min(y - 8, middle.contentHeight - middle.height))
                    }
                }
            }
        }
        RailButton {
            visible: App.atDesk
            Layout.leftMargin: 6
            Layout.fillWidth: true
            Layout.rightMargin: 6
            text: qsTr("Lock")
            compact: rail.compact
            glyph: "lock"
            keys: qsTr("Ctrl+L")
            Accessible.role: Accessible.Button
            onClicked: App.lock()
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import RecordsDesk
import RecordsDesk.ViewModels

// The window: rail, the page that is open, and what lies over it.
ApplicationWindow {
    id: window

    readonly property bool firstRun: App.person.length === 0
    readonly property bool vacant: !firstRun && !App.people.signedIn
    readonly property bool covered: firstRun || vacant || App.locked
    readonly property var files: ({
            home: "HomePage.qml",
            desk: "DeskPage.qml",
            library: "LibraryPage.qml",
            charts: "ChartsPage.qml",
            encoder: "EncoderPage.qml",
            debrief: "DebriefPage.qml",
            progress: "ProgressPage.qml",
            review: "ReviewPage.qml",
            trail: "TrailPage.qml",
            settings: "SettingsPage.qml"
        })

    title: qsTr("Records Desk")
    visible: true
    width: Math.min(App.settings.remembered("window.width", 1366), Screen.desktopAvailableWidth)
    height: Math.min(App.settings.remembered("window.height", 768), Screen.desktopAvailableHeight)
    minimumWidth: 960
    minimumHeight: 640
    color: Theme.desk
    font.family: Theme.ui
    font.pixelSize: Theme.sBody
    palette {
        window: Theme.panel
        windowText: Theme.ink
        base: Theme.paper
        alternateBase: Theme.panel
        text: Theme.ink
        button: Theme.panel
        buttonText: Theme.ink
        highlight: Theme.accentSoft
        highlightedText: Theme.ink
        light: Theme.hover
        midlight: Theme.line
        mid: Theme.lineStrong
        dark: Theme.muted
        brightText: Theme.ink
        placeholderText: Theme.muted
    }

    Component.onCompleted: placeWindow()
    onClosing: keepWindow()

    function placeWindow() {
        const left = App.settings.remembered("window.x", -1);
        const top = App.settings.remembered("window.y", -1);
        if (left >= 0 && top >= 0 && left + 200 < Screen.desktopAvailableWidth && top + 200 < Screen.desktopAvailableHeight) {
            x = left;
            y = top;
        }
        if (App.settings.remembered("window.maximized", 0) > 0)
            showMaximized();
    }

    function keepWindow() {
        const large = visibility === Window.Maximized || visibility === Window.FullScreen;
        App.settings.remember("window.maximized", large ? 1 : 0);
        if (large)
            return;
        App.settings.remember("window.width", width);
        App.settings.remember("window.height", height);
        App.settings.remember("window.x", x);
        App.settings.remember("window.y", y);
    }

    Item {
        anchors.fill: parent
        visible: !window.covered
        enabled: visible

        NavRail {
            id: rail
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            width: implicitWidth
        }
        Item {
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.left: rail.right
            anchors.right: parent.right

            Repeater {
                model: Object.keys(window.files)
                delegate: Loader {
                    id: page
                    required property string modelData
                    readonly property bool current: App.page === modelData && !window.firstRun
                    property bool wanted: false

                    anchors.fill: parent
                    active: wanted
                    visible: current
                    enabled: current
                    focus: current
                    source: Qt.resolvedUrl(window.files[modelData])
                    onCurrentChanged: show()
                    onLoaded: if (current)
                        (item as Item).forceActiveFocus()
                    Component.onCompleted: show()

                    function show() {
                        if (!current)
                            return;
                        wanted = true;
                        if (item)
                            (item as Item).forceActiveFocus();
                    }
                }
            }
        }
    }
    Loader {
        anchors.fill: parent
        active: window.firstRun
        source: Qt.resolvedUrl("FirstRunPage.qml")
    }
    LockScreen {
        anchors.fill: parent
        visible: App.locked && !window.vacant
    }
    Loader {
        anchors.fill: parent
        active: window.vacant
        source: Qt.resolvedUrl("SignInPage.qml")
        onLoaded: (item as Item).forceActiveFocus()
    }
    Toast {
        z: 20
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.horizontalCenterOffset: window.firstRun ? 0 : Theme.railWidth / 2
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(20)
    }
    QuickFind {
        id: quickFind
    }
    Connections {
        target: App
        function onQuickFindWanted() {
            quickFind.open();
        }
    }

    Shortcut {
        sequence: "Ctrl+K"
        enabled: !window.covered
        onActivated: quickFind.open()
    }
    Shortcut {
        sequence: "Ctrl+,"
        enabled: !window.covered
        onActivated: App.go("settings")
    }
    Shortcut {
        sequence: "Ctrl+L"
        enabled: App.atDesk && !window.covered
        onActivated: App.lock()
    }
}

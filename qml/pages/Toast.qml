// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// One sentence about what just happened; a failure stays until it is read.
Rectangle {
    id: toast

    readonly property bool warning: App.noticeKind === "warning"
    readonly property bool shown: App.notice.length > 0

    implicitWidth: Math.min(row.implicitWidth + Theme.px(28), parent ? parent.width - 40 : 400)
    implicitHeight: row.implicitHeight + Theme.px(14)
    visible: opacity > 0
    opacity: shown ? 1 : 0
    radius: Theme.rCard
    color: Theme.dark ? "#E7EAEE" : "#1D2330"
    Accessible.role: Accessible.AlertMessage
    Accessible.name: App.notice
    Accessible.ignored: !shown

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.motion(140)
        }
    }
    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: Theme.px(14)
        anchors.rightMargin: Theme.px(8)
        spacing: Theme.px(10)

        Glyph {
            name: toast.warning ? "alert" : "tick"
            color: toast.warning ? (Theme.dark ? "#A84C06" : "#F0A459") : (Theme.dark ? "#0E6E66" : "#4CC9BB")
            size: Theme.px(17)
        }
        Text {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.px(620)
            text: App.notice
            color: Theme.dark ? "#1D2330" : "#FFFFFF"
            font.family: Theme.ui
            font.pixelSize: Theme.sBody
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        IconButton {
            glyph: "close"
            label: qsTr("Dismiss notice")
            ink: Theme.dark ? "#5E6675" : "#C9D1DC"
            size: Theme.px(14)
            onClicked: App.dismissNotice()
        }
    }
    Timer {
        running: toast.shown && !toast.warning
        interval: 6000
        onTriggered: App.dismissNotice()
    }
}

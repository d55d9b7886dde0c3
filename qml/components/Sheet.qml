// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// A modal dialog: Sheet { title; primaryText; ...content in a column...; onAccepted: ... } and open(). With `keepOpen`
// the primary button only says applied() and the sheet stays.
T.Popup {
    id: sheet

    property string title: ""
    property string primaryText: qsTr("OK")
    property string secondaryText: qsTr("Cancel")
    property bool primaryEnabled: true
    property bool danger: false
    property bool busy: false
    property bool keepOpen: false
    property int bodyWidth: Theme.px(460)
    default property alias content: body.data

    signal accepted
    signal rejected
    signal applied

    function accept() {
        if (!primaryEnabled || busy)
            return;
        if (keepOpen) {
            applied();
            return;
        }
        close();
        accepted();
    }

    function reject() {
        close();
        rejected();
    }

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(bodyWidth + leftPadding + rightPadding, parent ? parent.width - 32 : bodyWidth)
    height: Math.min(column.implicitHeight + topPadding + bottomPadding, parent ? parent.height - 32 : 600)
    padding: Theme.px(20)
    modal: true
    focus: true
    closePolicy: T.Popup.NoAutoClose
    T.Overlay.modal: Rectangle {
        color: Theme.shade
    }

    // Else the button that closed the sheet last time would still hold the keyboard, and Enter would press it.
    onAboutToShow: first.focus = true

    contentItem: FocusScope {
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title
        Keys.onEscapePressed: sheet.reject()
        Keys.onReturnPressed: sheet.accept()
        Keys.onEnterPressed: sheet.accept()
    }
    contentData: [
        Item {
            id: first
            focus: true
        },
        ColumnLayout {
            id: column
            anchors.fill: parent
            spacing: Theme.px(14)

            Words {
                text: sheet.title
                font.pixelSize: Theme.sTitle
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }
            Scroller {
                id: scroller
                Layout.fillWidth: true
                Layout.fillHeight: true
                implicitHeight: body.implicitHeight + 6
                contentHeight: implicitHeight

                ColumnLayout {
                    id: body
                    x: 3
                    y: 3
                    width: scroller.width - 6
                    spacing: Theme.px(10)
                }
            }
            Flow {
                Layout.fillWidth: true
                layoutDirection: Qt.RightToLeft
                spacing: Theme.px(8)

                AppButton {
                    visible: sheet.primaryText.length > 0
                    text: sheet.primaryText
                    primary: true
                    danger: sheet.danger
                    busy: sheet.busy
                    enabled: sheet.primaryEnabled
                    onClicked: sheet.accept()
                }
                AppButton {
                    visible: sheet.secondaryText.length > 0
                    text: sheet.secondaryText
                    onClicked: sheet.reject()
                }
            }
        }
    ]
    background: Rectangle {
        color: Theme.panel
        radius: 12
        border.color: Theme.lineStrong
    }
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.motion(120)
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            from: 1
            to: 0
            duration: Theme.motion(120)
        }
    }
}

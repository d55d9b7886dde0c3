// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// A folder on the cart. Enter takes it in hand, and so does the mouse.
FocusScope {
    id: folder

    required property FilingWorksheetViewModel sheet
    required property int index
    required property string item
    required property string number
    required property string title
    required property string detail
    required property string who
    required property string standing
    required property bool flag
    property bool inHand: false

    signal taken
    signal stepped(int by)
    signal carried(point scene)
    signal released(point scene)

    implicitHeight: column.implicitHeight + Theme.px(14)
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Folder %1 on the cart").arg(number)
    Accessible.description: flag ? qsTr("%1. The log still has it out with %2").arg(title).arg(who) : title
    Accessible.focusable: true
    Accessible.onPressAction: taken()
    Keys.onReturnPressed: taken()
    Keys.onEnterPressed: taken()
    Keys.onSpacePressed: taken()
    Keys.onUpPressed: stepped(-1)
    Keys.onDownPressed: stepped(1)

    Rectangle {
        anchors.fill: parent
        radius: Theme.rControl
        color: folder.inHand ? Theme.accentSoft : Theme.paper
        border.color: folder.inHand ? Theme.accent : Theme.line
        FocusRing {
            anchors.margins: -2
            shown: folder.activeFocus
        }
    }
    HoverHandler {
        cursorShape: Qt.OpenHandCursor
    }
    TapHandler {
        onTapped: folder.taken()
    }
    DragHandler {
        target: null
        grabPermissions: PointerHandler.CanTakeOverFromAnything
        onActiveChanged: if (!active)
            folder.released(centroid.scenePosition)
        onCentroidChanged: if (active)
            folder.carried(centroid.scenePosition)
    }
    ColumnLayout {
        id: column
        x: Theme.px(10)
        y: Theme.px(7)
        width: parent.width - 2 * x
        spacing: Theme.px(3)

        RowLayout {
            spacing: Theme.px(8)
            FilingNumber {
                visible: !folder.sheet.alphabetic
                sheet: folder.sheet
                text: folder.number
            }
            Words {
                text: folder.title
                font.weight: folder.sheet.alphabetic ? Font.DemiBold : Font.Normal
                color: folder.sheet.alphabetic ? Theme.ink : Theme.muted
                font.pixelSize: folder.sheet.alphabetic ? Theme.sBody : Theme.sSmall
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        Words {
            visible: folder.sheet.alphabetic
            text: folder.detail
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            Accessible.ignored: true
        }
        RowLayout {
            visible: folder.flag
            spacing: Theme.px(6)
            Glyph {
                name: "alert"
                color: Theme.partly
                size: Theme.px(14)
            }
            Words {
                text: qsTr("Still out in the log")
                color: Theme.partly
                font.pixelSize: Theme.sSmall
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
            AppButton {
                text: qsTr("Log return")
                implicitHeight: Theme.px(26)
                horizontalPadding: Theme.px(8)
                Accessible.name: qsTr("Log return of %1").arg(folder.number)
                onClicked: folder.sheet.logReturn(folder.item)
            }
        }
    }
}

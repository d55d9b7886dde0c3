// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// Present on admission: shows the indicator and offers all of them with their meaning.
T.AbstractButton {
    id: control

    required property CodingWorksheetViewModel sheet
    required property string line
    required property string poa
    required property bool exempt
    required property string called
    readonly property var choices: [
        {
            "value": "Y",
            "text": qsTr("Yes"),
            "detail": qsTr("Present when the inpatient admission was ordered")
        },
        {
            "value": "N",
            "text": qsTr("No"),
            "detail": qsTr("Arose during the stay")
        },
        {
            "value": "U",
            "text": qsTr("Unknown"),
            "detail": qsTr("The record does not tell; ask the provider")
        },
        {
            "value": "W",
            "text": qsTr("Clinically undetermined"),
            "detail": qsTr("The provider says it cannot be determined")
        },
        {
            "value": "",
            "text": qsTr("Blank"),
            "detail": qsTr("Not given yet, or exempt from POA reporting")
        }
    ]

    implicitWidth: Theme.px(36)
    implicitHeight: Theme.px(23)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("POA of %1").arg(called.toLowerCase())
    Accessible.description: poa.length > 0 ? poa : exempt ? qsTr("exempt") : qsTr("blank")
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    onClicked: menu.open()

    contentItem: Text {
        text: control.poa.length > 0 ? control.poa : control.exempt ? qsTr("ex.") : "–"
        color: control.exempt && control.poa.length === 0 ? Theme.muted : Theme.ink
        font.family: Theme.ui
        font.pixelSize: Theme.sSmall
        font.weight: control.exempt && control.poa.length === 0 ? Font.Normal : Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: 6
        color: control.hovered ? Theme.hover : Theme.paper
        border.color: Theme.lineStrong
        FocusRing {
            radius: 8
            shown: control.visualFocus
        }
    }
    DeskMenu {
        id: menu
        label: qsTr("Present on admission")
        x: control.width - width
        y: control.height + 4
        contentWidth: Theme.px(310)
        onOpened: if (items.itemAt(0))
            items.itemAt(0).forceActiveFocus(Qt.TabFocusReason)
        onClosed: control.forceActiveFocus(Qt.TabFocusReason)

        Repeater {
            id: items
            model: control.choices
            delegate: DeskMenuItem {
                required property var modelData
                mark: modelData.value.length > 0 ? modelData.value : "–"
                text: modelData.text
                detail: modelData.detail
                checked: control.poa === modelData.value
                Accessible.name: qsTr("POA %1").arg(modelData.text)
                onClicked: {
                    menu.close();
                    control.sheet.setPoa(control.line, modelData.value);
                }
            }
        }
    }
}

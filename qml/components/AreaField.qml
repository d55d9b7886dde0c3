// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// Several lines to type in; Tab leaves it.
T.ScrollView {
    id: control

    property alias text: area.text
    property alias readOnly: area.readOnly
    property alias placeholder: area.placeholderText
    property string label: ""
    property string problem: ""
    property alias area: area

    implicitWidth: Theme.px(240)
    implicitHeight: Theme.px(84)
    focusPolicy: Qt.NoFocus
    onActiveFocusChanged: if (activeFocus && !area.activeFocus)
        area.forceActiveFocus()

    T.ScrollBar.vertical: ThinScrollBar {
        parent: control
        x: control.width - width - 2
        y: 2
        height: control.height - 4
    }

    T.TextArea {
        id: area
        padding: Theme.px(9)
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        color: enabled ? Theme.ink : Theme.faint
        selectionColor: Theme.selection
        selectedTextColor: Theme.ink
        font.family: Theme.ui
        font.pixelSize: Theme.sBody
        selectByMouse: true
        KeyNavigation.priority: KeyNavigation.BeforeItem
        Accessible.role: Accessible.EditableText
        Accessible.name: control.label
        Accessible.description: control.problem
        Accessible.multiLine: true
        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

        Text {
            x: area.leftPadding
            y: area.topPadding
            width: area.width - area.leftPadding - area.rightPadding
            visible: area.length === 0 && area.preeditText.length === 0
            text: area.placeholderText
            color: Theme.muted
            font: area.font
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        color: area.readOnly ? Theme.panel : Theme.paper
        radius: Theme.rControl
        border.width: area.activeFocus ? 2 : 1
        border.color: control.problem.length > 0 ? Theme.wrong : area.activeFocus ? Theme.accent : Theme.lineStrong
    }
}

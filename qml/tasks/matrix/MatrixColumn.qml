// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// One section of the matrix. Letters give and take an action, K goes to the condition, Escape comes back.
FocusScope {
    id: column

    required property int index
    required property string section
    required property string title
    required property string had
    required property string standard
    required property string letters
    required property string condition
    required property string conditionText
    required property string more
    required property string less
    required property bool otherCondition
    required property string spoken
    required property ChoiceListModel choices
    required property bool live
    required property bool stop
    readonly property bool differs: more.length > 0 || less.length > 0 || otherCondition

    signal entered
    signal stepped(int by)
    signal toggled(string letter)
    signal conditioned(string value)

    implicitHeight: rows.height

    component Plain: Words {
        width: column.width - Theme.px(6)
        height: Theme.px(34)
        font.pixelSize: Theme.sLabel
        color: Theme.muted
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    Column {
        id: rows

        Plain {
            text: column.title
            color: Theme.ink
            font.weight: Font.DemiBold
            wrapMode: Text.WordWrap
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.px(8)
        }
        Plain {
            text: column.had
        }
        Plain {
            text: column.standard
        }
        Rectangle {
            id: cell
            width: column.width - Theme.px(6)
            height: Theme.px(28)
            radius: Theme.rPaper
            color: Theme.paper
            focus: true
            activeFocusOnTab: column.stop
            border.width: cell.activeFocus ? 2 : 1
            border.color: cell.activeFocus ? Theme.accent : column.differs ? Theme.partly : Theme.lineStrong
            Accessible.role: Accessible.Cell
            Accessible.name: column.spoken
            Accessible.focusable: true
            onActiveFocusChanged: if (activeFocus)
                column.entered()
            Keys.onPressed: event => {
                const letter = event.text.toUpperCase();
                if (event.key === Qt.Key_Left)
                    column.stepped(-1);
                else if (event.key === Qt.Key_Right)
                    column.stepped(1);
                else if (event.modifiers === Qt.NoModifier && event.key === Qt.Key_K)
                    choice.forceActiveFocus(Qt.TabFocusReason);
                else if (column.live && event.modifiers === Qt.NoModifier && letter.length === 1 && "VESCRA".indexOf(letter) >= 0)
                    column.toggled(letter);
                else
                    return;
                event.accepted = true;
            }

            Words {
                anchors.centerIn: parent
                text: column.letters.length > 0 ? column.letters : "–"
                font.family: Theme.mono
                font.weight: Font.DemiBold
                color: column.letters.length > 0 ? Theme.ink : Theme.faint
                Accessible.ignored: true
            }
            TapHandler {
                onTapped: cell.forceActiveFocus(Qt.MouseFocusReason)
            }
        }
        Item {
            width: column.width
            height: Theme.px(34)

            HeldChoice {
                id: choice
                visible: column.letters.length > 0
                y: Theme.px(4)
                width: column.width - Theme.px(6)
                implicitHeight: Theme.px(26)
                leftPadding: Theme.px(5)
                rightPadding: Theme.px(4)
                indicator: null
                label: qsTr("Condition of %1").arg(column.title)
                model: column.choices
                held: column.condition
                enabled: column.live
                activeFocusOnTab: false
                onPicked: value => column.conditioned(value)
                Keys.onEscapePressed: cell.forceActiveFocus(Qt.TabFocusReason)
            }
        }
        Words {
            width: column.width - Theme.px(6)
            height: Theme.px(20)
            text: (column.more.length > 0 ? "+" + column.more + " " : "") + (column.less.length > 0 ? "−" + column.less + " " : "") + (column.otherCondition ? "≠" : "")
            color: column.more.length > 0 ? Theme.wrong : Theme.partly
            font.family: Theme.mono
            font.pixelSize: Theme.sSmall
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// One line that finds anything; Up and Down choose, Enter opens.
Popup {
    id: find

    readonly property QuickFindModel model: App.finder

    parent: T.Overlay.overlay
    x: Math.round((parent.width - width) / 2)
    y: Math.round(Math.min(parent.height * 0.12, 90))
    width: Math.min(parent.width - 40, Theme.px(640))
    height: Math.min(parent.height - y - 20, column.implicitHeight + 2)
    padding: 1
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    T.Overlay.modal: Rectangle {
        color: Theme.shade
    }
    onAboutToShow: model.begin()
    onOpened: {
        line.text = "";
        line.forceActiveFocus();
    }

    function choose(row: int) {
        if (row < 0)
            return;
        close();
        model.activate(row);
    }

    ColumnLayout {
        id: column
        anchors.fill: parent
        spacing: 0

        Field {
            id: line
            Layout.fillWidth: true
            Layout.margins: Theme.px(10)
            label: qsTr("Find anything")
            placeholder: qsTr("A chart, an exercise, a code, a rule")
            glyph: "search"
            onTextEdited: find.model.query = text
            onAccepted: find.choose(list.currentIndex)
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
        }
        Divider {
            Layout.fillWidth: true
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: Math.min(contentHeight + topMargin + bottomMargin, Theme.px(460))
            topMargin: 6
            bottomMargin: 6
            clip: true
            visible: count > 0
            boundsBehavior: Flickable.StopAtBounds
            model: find.model
            highlightMoveDuration: 0
            onCountChanged: currentIndex = count > 0 ? 0 : -1
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Found")
            ScrollBar.vertical: ThinScrollBar {}
            delegate: ItemDelegate {
                id: entry
                required property int index
                required property string title
                required property string detail
                required property string code
                required property string kindTitle

                width: ListView.view.width
                padding: Theme.px(7)
                horizontalPadding: Theme.px(14)
                highlighted: ListView.isCurrentItem
                focusPolicy: Qt.NoFocus
                Accessible.name: qsTr("%1 %2 %3").arg(kindTitle).arg(code).arg(title).replace("  ", " ")
                Accessible.selected: highlighted
                Accessible.onPressAction: find.choose(index)
                onClicked: find.choose(index)
                contentItem: RowLayout {
                    spacing: Theme.px(12)

                    Words {
                        text: entry.kindTitle
                        color: Theme.muted
                        font.pixelSize: Theme.sLabel
                        Layout.preferredWidth: Theme.px(58)
                        Accessible.ignored: true
                    }
                    Words {
                        visible: text.length > 0
                        text: entry.code
                        font.family: Theme.mono
                        font.weight: Font.Bold
                        Layout.preferredWidth: Theme.px(84)
                        Accessible.ignored: true
                    }
                    ColumnLayout {
                        spacing: 1
                        Layout.fillWidth: true

                        Words {
                            text: entry.title
                            elide: Text.ElideRight
                            Layout.fillWidth: true
                            Accessible.ignored: true
                        }
                        Words {
                            visible: text.length > 0
                            text: entry.detail
                            color: Theme.muted
                            font.pixelSize: Theme.sSmall
                            elide: Text.ElideRight
                            Layout.fillWidth: true
                            Accessible.ignored: true
                        }
                    }
                }
                background: Rectangle {
                    color: entry.highlighted ? Theme.accentSoft : entry.hovered ? Theme.hover : "transparent"
                }
            }
        }
        Words {
            visible: list.count === 0
            text: line.text.trim().length === 0 ? qsTr("Try “heart failure”, “Z79.4” or “query”.") : qsTr("Nothing found. Fewer or other words may help.")
            color: Theme.muted
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.margins: Theme.px(14)
        }
    }
    background: Rectangle {
        color: Theme.panel
        radius: 12
        border.color: Theme.lineStrong
    }

    Sheet {
        id: ruleSheet
        primaryText: qsTr("Close")
        secondaryText: ""

        Words {
            id: ruleText
            wrapMode: Text.Wrap
            lineHeight: 1.3
            Layout.fillWidth: true
        }
        Words {
            id: ruleCite
            color: Theme.muted
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
    Connections {
        target: find.model
        function onRuleChosen(title: string, text: string, cite: string) {
            ruleSheet.title = qsTr("Rule %1").arg(title);
            ruleText.text = text;
            ruleCite.text = cite;
            ruleSheet.open();
        }
    }
}

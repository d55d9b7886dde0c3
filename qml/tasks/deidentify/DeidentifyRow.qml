// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// One bar: the words under it and the kind it is entered as. Enter shows the place, K enters it as the kind that is
// chosen above, Delete takes it away.
FocusScope {
    id: row

    required property int index
    required property string line
    required property string page
    required property string words
    required property string category
    required property string categoryTitle
    required property bool headed
    required property DeidentifyWorksheetViewModel sheet
    readonly property bool chosen: sheet && sheet.current === line

    signal stepped(int by)
    signal removed(int row)

    function takeAway() {
        const at = index;
        if (sheet.remove(line))
            removed(at);
    }

    implicitHeight: column.implicitHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2").arg(categoryTitle).arg(words)
    Accessible.description: page
    Accessible.focusable: true
    Keys.onReturnPressed: sheet.show(line)
    Keys.onEnterPressed: sheet.show(line)
    Keys.onDeletePressed: takeAway()
    Keys.onUpPressed: stepped(-1)
    Keys.onDownPressed: stepped(1)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_K && event.modifiers === Qt.NoModifier) {
            sheet.setRedactionCategory(line, sheet.category);
            event.accepted = true;
        }
    }

    Column {
        id: column
        width: parent.width

        Words {
            visible: row.headed
            width: parent.width
            topPadding: Theme.px(6)
            bottomPadding: Theme.px(2)
            text: row.page
            font.pixelSize: Theme.sSmall
            font.weight: Font.DemiBold
            elide: Text.ElideRight
        }
        Rectangle {
            width: parent.width
            height: strip.implicitHeight + Theme.px(4)
            radius: Theme.rControl
            color: row.chosen ? Theme.evidence : over.hovered ? Theme.hover : "transparent"

            HoverHandler {
                id: over
            }
            TapHandler {
                onTapped: {
                    row.forceActiveFocus();
                    row.sheet.show(row.line);
                }
            }
            FocusRing {
                shown: row.activeFocus
            }
            RowLayout {
                id: strip
                anchors.verticalCenter: parent.verticalCenter
                x: Theme.px(8)
                width: parent.width - Theme.px(10)
                spacing: Theme.px(6)

                Words {
                    text: row.words
                    font.family: Theme.serif
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                }
                Words {
                    text: row.categoryTitle
                    color: Theme.muted
                    font.pixelSize: Theme.sSmall
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignRight
                    Layout.maximumWidth: Theme.px(130)
                }
                IconButton {
                    visible: row.sheet !== null && row.category !== row.sheet.category
                    glyph: "edit"
                    size: Theme.px(14)
                    implicitWidth: Theme.px(24)
                    implicitHeight: Theme.px(24)
                    label: qsTr("Enter %1 as %2").arg(row.words).arg(row.sheet ? row.sheet.categoryTitle : "")
                    onClicked: row.sheet.setRedactionCategory(row.line, row.sheet.category)
                }
                IconButton {
                    glyph: "close"
                    size: Theme.px(14)
                    implicitWidth: Theme.px(24)
                    implicitHeight: Theme.px(24)
                    label: qsTr("Take the bar over %1 away").arg(row.words)
                    onClicked: row.takeAway()
                }
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// One figure of the report, with how it is reckoned.
ColumnLayout {
    id: row

    required property string figure
    required property string title
    required property string unit
    required property string help
    required property string text
    required property ValidationWorksheetViewModel sheet
    required property bool live

    function takeFocus() {
        box.forceActiveFocus(Qt.TabFocusReason);
        box.selectAll();
    }

    function commit() {
        if (live && sheet.setFigure(figure, box.text))
            box.text = text;
    }

    spacing: Theme.px(2)
    onTextChanged: if (box.text !== text)
        box.text = text

    RowLayout {
        spacing: Theme.px(8)

        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            Words {
                text: row.title
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Words {
                text: row.help
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        Field {
            id: box
            label: row.unit.length > 0 ? qsTr("%1, percent").arg(row.title) : row.title
            problem: row.sheet.figureProblem(row.figure, text)
            readOnly: !row.live
            mono: true
            horizontalAlignment: TextInput.AlignRight
            Accessible.description: problem.length > 0 ? problem : row.help
            Layout.preferredWidth: Theme.px(92)
            Component.onCompleted: text = row.text
            onEditingFinished: row.commit()
            Keys.onDownPressed: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
            Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            Keys.onReturnPressed: {
                row.commit();
                if (problem.length === 0)
                    nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason);
            }
        }
        Words {
            text: row.unit
            color: Theme.muted
            Accessible.ignored: true
            Layout.preferredWidth: Theme.px(12)
        }
    }
    Words {
        visible: text.length > 0
        text: box.problem
        color: Theme.wrong
        font.pixelSize: Theme.sSmall
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}

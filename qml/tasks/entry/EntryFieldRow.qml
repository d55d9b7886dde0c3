// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// One field of the electronic form: what is keyed, what the record keeps of it, and what is odd about it.
ColumnLayout {
    id: row

    required property int index
    required property string field
    required property string heading
    required property string label
    required property bool required
    required property string kept
    required property string flag
    required property string remark
    required property string help
    required property string form
    required property string options
    required property string written
    required property EntryWorksheetViewModel sheet
    readonly property bool focused: box.activeFocus
    readonly property string problem: box.text.length > 0 && !sheet.complete ? sheet.problemOf(field, box.text) : ""
    readonly property string preview: focused ? sheet.preview(field, box.text) : ""
    readonly property string hints: [form, help].filter(text => text.length > 0).join(". ") // qmllint disable

    signal flagWanted(string field, string label, bool flagged)

    function takeFocus() {
        box.forceActiveFocus(Qt.TabFocusReason);
        box.selectAll();
    }

    function commit() {
        if (problem.length === 0 && sheet.commit(field, box.text, box.strokes))
            box.text = kept;
        box.strokes = 0;
    }

    spacing: Theme.px(2)

    SectionLabel {
        visible: row.heading.length > 0
        text: row.heading
        Layout.topMargin: row.index > 0 ? Theme.px(10) : Theme.px(2)
        Layout.bottomMargin: Theme.px(2)
    }
    RowLayout {
        spacing: Theme.px(8)

        Words {
            text: row.required ? row.label + " *" : row.label
            color: row.focused ? Theme.ink : Theme.muted
            font.weight: row.focused ? Font.DemiBold : Font.Normal
            horizontalAlignment: Text.AlignRight
            wrapMode: Text.Wrap
            Accessible.ignored: true
            Layout.preferredWidth: Theme.px(166)
            Layout.maximumWidth: Theme.px(166)
        }
        Field {
            id: box
            property int strokes: 0

            label: row.required ? qsTr("%1, must be filled").arg(row.label) : row.label
            problem: row.problem.length > 0 ? row.problem : row.remark
            placeholder: row.flag === "illegible" ? qsTr("Flagged: cannot be read") : row.flag === "missing" ? qsTr("Flagged: left empty on the paper") : row.flag === "conflict" ? qsTr("Flagged: the paper says two things") : ""
            readOnly: row.sheet.complete
            mono: true
            Layout.fillWidth: true
            Accessible.description: [row.problem, row.remark, placeholder, row.hints, row.options, row.written.length > 0 ? qsTr("On paper: %1").arg(row.written) : qsTr("On paper: empty")].filter(text => text.length > 0).join(". ") // qmllint disable
            Component.onCompleted: text = row.kept
            onActiveFocusChanged: {
                if (activeFocus) {
                    row.sheet.here = row.field;
                    selectAll();
                }
            }
            onEditingFinished: row.commit()
            Keys.onPressed: event => {
                if (event.key === Qt.Key_F4) {
                    event.accepted = true;
                    if (!readOnly)
                        row.flagWanted(row.field, row.label, row.flag.length > 0);
                    return;
                }
                event.accepted = false;
                if (event.text.length > 0 && event.key !== Qt.Key_Tab && event.key !== Qt.Key_Backtab)
                    ++strokes;
                if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && event.modifiers === Qt.NoModifier) {
                    event.accepted = true;
                    row.commit();
                    nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason);
                }
            }
            Keys.onDownPressed: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
            Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        }
        Glyph {
            name: row.problem.length > 0 ? "cross" : row.flag.length > 0 ? "flag" : row.remark.length > 0 ? "alert" : "tick"
            color: row.problem.length > 0 ? Theme.wrong : row.flag.length > 0 ? Theme.note : row.remark.length > 0 ? Theme.partly : Theme.right
            opacity: row.problem.length > 0 || row.flag.length > 0 || row.kept.length > 0 || row.remark.length > 0 ? 1 : 0
            size: Theme.px(16)
        }
    }
    Words {
        visible: text.length > 0
        text: row.problem.length > 0 ? row.problem : row.remark.length > 0 ? row.remark : row.preview.length > 0 ? qsTr("Kept as %1").arg(row.preview) : row.focused ? row.hints : ""
        color: row.problem.length > 0 ? Theme.wrong : row.remark.length > 0 ? Theme.partly : row.preview.length > 0 ? Theme.accent : Theme.muted
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.leftMargin: Theme.px(174)
    }
    Words {
        visible: row.focused && row.options.length > 0
        text: row.options
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
        Accessible.ignored: true
        Layout.fillWidth: true
        Layout.leftMargin: Theme.px(174)
    }
    onKeptChanged: {
        if (box.text !== kept && (!box.activeFocus || kept.length > 0 || flag.length > 0))
            box.text = kept;
    }
}

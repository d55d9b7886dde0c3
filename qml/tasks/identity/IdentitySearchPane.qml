// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// Asks the index; the records come by how well they agree with what is asked.
FocusScope {
    id: pane

    required property IdentityWorksheetViewModel sheet
    required property bool tight
    readonly property IdentitySearch search: sheet ? sheet.search : null
    readonly property string bornProblem: search ? search.bornProblem : ""

    function takeFocus() {
        family.forceActiveFocus(Qt.TabFocusReason);
    }

    component Ask: Field {
        implicitHeight: Theme.px(29)
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.px(100)
        Keys.onDownPressed: list.enter()
        Keys.onReturnPressed: list.enter()
        Keys.onEnterPressed: list.enter()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        GridLayout {
            columns: 3
            columnSpacing: Theme.px(6)
            rowSpacing: Theme.px(6)
            Layout.fillWidth: true
            Layout.margins: Theme.px(10)
            Layout.bottomMargin: Theme.px(4)

            Ask {
                id: family
                focus: true
                placeholder: qsTr("Surname")
                label: qsTr("Search surname")
                text: pane.search ? pane.search.family : ""
                onTextEdited: pane.search.family = text
            }
            Ask {
                placeholder: qsTr("Given name")
                label: qsTr("Search given name")
                text: pane.search ? pane.search.given : ""
                onTextEdited: pane.search.given = text
            }
            Ask {
                mono: true
                placeholder: qsTr("Born YYYY-MM-DD")
                label: qsTr("Search date of birth")
                problem: pane.bornProblem
                text: pane.search ? pane.search.born : ""
                onTextEdited: pane.search.born = text
            }
            Ask {
                mono: true
                placeholder: qsTr("MRN")
                label: qsTr("Search MRN")
                text: pane.search ? pane.search.mrn : ""
                onTextEdited: pane.search.mrn = text
            }
            Ask {
                mono: true
                placeholder: qsTr("Telephone")
                label: qsTr("Search telephone")
                text: pane.search ? pane.search.phone : ""
                onTextEdited: pane.search.phone = text
            }
            Ask {
                mono: true
                placeholder: qsTr("Last four of SSN")
                label: qsTr("Search last four")
                text: pane.search ? pane.search.last4 : ""
                onTextEdited: pane.search.last4 = text
            }
        }
        RowLayout {
            spacing: Theme.px(10)
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(10)
            Layout.rightMargin: Theme.px(10)
            Layout.bottomMargin: Theme.px(4)

            Toggle {
                text: qsTr("Sounds alike")
                checked: pane.search ? pane.search.soundAlike : false
                onToggled: pane.search.soundAlike = checked
            }
            Words {
                text: pane.bornProblem.length > 0 ? pane.bornProblem : (pane.search ? pane.search.note : "")
                color: pane.bornProblem.length > 0 ? Theme.wrong : Theme.muted
                font.pixelSize: Theme.sSmall
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
            AppButton {
                quiet: true
                implicitHeight: Theme.px(26)
                text: qsTr("Clear search")
                onClicked: {
                    pane.search.clear();
                    pane.takeFocus();
                }
            }
        }
        IdentityColumns {
            head: true
            tight: pane.tight
            Layout.fillWidth: true
        }
        ListView {
            id: list

            function enter() {
                if (count === 0)
                    return;
                if (currentIndex < 0)
                    currentIndex = 0;
                forceActiveFocus(Qt.TabFocusReason);
            }

            model: pane.search ? pane.search.results : null
            clip: true
            currentIndex: -1
            activeFocusOnTab: count > 0
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Records found")
            T.ScrollBar.vertical: ThinScrollBar {}
            onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0)
                currentIndex = 0

            delegate: IdentityRecord {
                width: list.width
                tight: pane.tight
                current: ListView.isCurrentItem && list.activeFocus
                compared: (pane.sheet ? pane.sheet.right : "") === mrn
                onClicked: {
                    list.currentIndex = index;
                    pane.sheet.compareWith(mrn);
                }
            }
        }
    }
}

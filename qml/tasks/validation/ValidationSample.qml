// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The population, what the sample has to tell about it, and how large a sample is drawn.
Card {
    id: sample

    required property ValidationWorksheetViewModel sheet
    required property bool live
    // Not bound to what is typed: the worksheet also tells of what did not come about.
    readonly property string held: sheet.sampleSize

    function takeFocus() {
        size.forceActiveFocus(Qt.TabFocusReason);
        size.selectAll();
    }

    function draw() {
        if (live)
            sheet.drawSample(size.text);
    }

    spacing: Theme.px(8)
    onHeldChanged: size.text = held
    onVisibleChanged: if (visible && !sheet.drawn)
        Qt.callLater(takeFocus) // qmllint disable type
    Component.onCompleted: if (visible && !sheet.drawn)
        Qt.callLater(takeFocus) // qmllint disable type

    SectionLabel {
        text: qsTr("Sample")
    }
    Words {
        text: sample.sheet.population
        font.pixelSize: Theme.sPage
        font.weight: Font.DemiBold
        Layout.fillWidth: true
    }
    Words {
        visible: !sample.sheet.drawn
        text: qsTr("The error rate of the batch is told from a random sample of it:")
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Column {
        visible: rows.count > 0
        spacing: Theme.px(8)
        Layout.fillWidth: true

        Repeater {
            id: rows
            model: sample.sheet.sampleTerms
            delegate: RowLayout {
                width: parent ? parent.width : 0
                id: term
                required property string modelData
                spacing: Theme.px(8)
                Rectangle {
                    implicitWidth: Theme.px(5)
                    implicitHeight: Theme.px(5)
                    radius: width / 2
                    color: Theme.accent
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: Theme.px(6)
                }
                Words {
                    text: term.modelData
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            }
        }
    }
    RowLayout {
        spacing: Theme.px(8)
        Layout.topMargin: Theme.px(6)

        Field {
            id: size
            label: qsTr("Size of the sample")
            placeholder: qsTr("Records")
            mono: true
            readOnly: !sample.live
            inputMethodHints: Qt.ImhDigitsOnly
            Layout.preferredWidth: Theme.px(130)
            Component.onCompleted: text = sample.held
            onAccepted: sample.draw()
        }
        AppButton {
            text: sample.sheet.drawn ? qsTr("Draw anew") : qsTr("Draw the sample")
            enabled: sample.live && size.text.trim().length > 0 && size.text.trim() !== sample.held
            keys: "↵"
            onClicked: sample.draw()
        }
    }
    Words {
        visible: !sample.sheet.drawn
        text: qsTr("Work it out with the finite population correction and round up; the first so many records of a random order are then pulled.")
        color: Theme.muted
        font.pixelSize: Theme.sSmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}

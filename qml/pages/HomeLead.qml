// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import RecordsDesk.ViewModels

// The one thing to do now: go on where one stopped, or begin with the first day.
Rectangle {
    id: lead

    required property HomeViewModel home
    readonly property bool narrow: width < Theme.px(480)

    visible: home.hasContinue || home.hasFirstDay
    implicitHeight: grid.implicitHeight + Theme.px(34)
    radius: Theme.rCard
    border.color: Theme.line
    gradient: Gradient {
        orientation: Gradient.Horizontal
        GradientStop {
            position: 0
            color: Theme.accentSoft
        }
        GradientStop {
            position: 0.55
            color: Theme.paper
        }
    }

    function go() {
        if (home.hasContinue)
            App.resumeSession(home.continueSession);
        else
            App.startExercise(home.firstDayExercise, "1");
    }

    GridLayout {
        id: grid
        anchors.fill: parent
        anchors.margins: Theme.px(17)
        columns: lead.narrow ? 1 : 2
        columnSpacing: Theme.px(16)
        rowSpacing: Theme.px(10)

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.px(4)

            SectionLabel {
                text: lead.home.hasContinue ? qsTr("Continue") : qsTr("Start here")
            }
            Words {
                text: lead.home.hasContinue ? lead.home.continueTitle : lead.home.firstDayTitle
                font.pixelSize: Theme.px(16)
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Words {
                text: lead.home.hasContinue ? lead.home.continueText : lead.home.firstDayText
                color: Theme.muted
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        AppButton {
            Layout.alignment: Qt.AlignVCenter | Qt.AlignRight
            text: lead.home.hasContinue ? qsTr("Back to the desk") : qsTr("Start the first day")
            keys: "↵"
            primary: true
            focus: true
            onClicked: lead.go()
        }
    }
}

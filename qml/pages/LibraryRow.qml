// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// One exercise of the list.
Tile {
    id: row

    required property int index
    required property string exercise
    required property string title
    required property string summary
    required property int level
    required property string levelTitle
    required property int minutes
    required property string responsibilities
    required property string state
    required property string stateTitle
    required property string best
    required property bool ready
    required property string after
    property bool ringed: false
    readonly property bool wide: width >= Theme.px(760)

    text: title
    verticalPadding: Theme.px(12)
    focusPolicy: Qt.NoFocus
    Accessible.description: qsTr("%1. %2 level, %3 minutes, %4.").arg(summary).arg(levelTitle).arg(minutes).arg(best.length > 0 ? qsTr("%1, best %2").arg(stateTitle).arg(best) : stateTitle)

    contentItem: RowLayout {
        spacing: Theme.px(16)

        ColumnLayout {
            spacing: Theme.px(3)
            Layout.fillWidth: true

            RowLayout {
                spacing: Theme.px(8)
                Layout.fillWidth: true

                Words {
                    text: row.title
                    font.pixelSize: Theme.px(14)
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
            Words {
                text: row.summary
                color: Theme.muted
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Words {
                visible: !row.ready && row.after.length > 0
                text: qsTr("Better after: %1").arg(row.after)
                color: Theme.note
                font.pixelSize: Theme.sSmall
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        Words {
            visible: row.wide
            text: row.responsibilities
            color: Theme.muted
            font.pixelSize: Theme.sSmall
            wrapMode: Text.Wrap
            Layout.preferredWidth: Theme.px(190)
            Layout.minimumWidth: Layout.preferredWidth
            Layout.maximumWidth: Layout.preferredWidth
            Accessible.ignored: true
        }
        ColumnLayout {
            spacing: Theme.px(5)
            Layout.preferredWidth: Theme.px(96)
            Layout.minimumWidth: Layout.preferredWidth
            Layout.maximumWidth: Layout.preferredWidth

            LevelBars {
                level: row.level
                label: qsTr("%1 level").arg(row.levelTitle)
            }
            Words {
                text: qsTr("%1 · %2 min").arg(row.levelTitle).arg(row.minutes)
                color: Theme.muted
                font.pixelSize: Theme.sLabel
                Accessible.ignored: true
            }
        }
        ColumnLayout {
            spacing: Theme.px(4)
            Layout.preferredWidth: Theme.px(92)
            Layout.minimumWidth: Layout.preferredWidth
            Layout.maximumWidth: Layout.preferredWidth

            Pill {
                Layout.alignment: Qt.AlignRight
                text: row.stateTitle
                tone: row.state === "passed" ? "right" : row.state === "started" ? "accent" : row.state === "done" ? "note" : "plain"
                icon: row.state === "passed" ? "tick" : ""
            }
            Words {
                visible: row.best.length > 0
                Layout.alignment: Qt.AlignRight
                text: qsTr("best %1").arg(row.best)
                color: Theme.muted
                font.pixelSize: Theme.sLabel
            }
        }
    }

    FocusRing {
        radius: Theme.rCard + 3
        shown: row.ringed
    }
}

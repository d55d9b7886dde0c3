// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

// The cells of a finding's row, or of the head above them.
Item {
    id: row

    property bool head: false
    property string finding: ""
    property string detail: ""
    property string outcome: ""
    property string yours: ""
    property string key: ""
    property string automatic: ""
    property string now: ""
    property bool overridden: false
    property bool disputed: false
    property bool chosen: false
    readonly property bool slim: width < Theme.px(520)
    readonly property int codeWidth: slim ? Theme.px(88) : Math.max(Theme.px(120), width * 0.2)

    implicitHeight: cells.implicitHeight + Theme.px(16)

    RowLayout {
        id: cells
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(10)
        width: parent.width - 2 * x
        spacing: Theme.px(10)

        Mark {
            opacity: row.head ? 0 : 1
            outcome: row.outcome.length > 0 ? row.outcome : "remark"
            size: Theme.px(14)
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.px(1)
            Accessible.ignored: true
        }
        ColumnLayout {
            spacing: Theme.px(2)
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop

            ReviewCell {
                head: row.head
                text: row.finding
                font.weight: row.head || row.chosen ? Font.DemiBold : Font.Normal
                Layout.fillWidth: true
            }
            ReviewCell {
                head: row.head
                visible: text.length > 0
                text: row.detail
                color: Theme.muted
                font.pixelSize: Theme.sSmall
                Layout.fillWidth: true
            }
        }
        ReviewCell {
            head: row.head
            text: row.yours.length > 0 ? row.yours : "–"
            code: true
            Layout.preferredWidth: row.codeWidth
            Layout.minimumWidth: Layout.preferredWidth
            Layout.maximumWidth: Layout.preferredWidth
        }
        ReviewCell {
            head: row.head
            text: row.key.length > 0 ? row.key : "–"
            code: true
            Layout.preferredWidth: row.codeWidth
            Layout.minimumWidth: Layout.preferredWidth
            Layout.maximumWidth: Layout.preferredWidth
        }
        ReviewCell {
            head: row.head
            text: row.automatic
            color: row.head || row.overridden ? Theme.muted : Theme.ink
            Layout.preferredWidth: Theme.px(52)
            Layout.minimumWidth: Layout.preferredWidth
            Layout.maximumWidth: Layout.preferredWidth
        }
        ColumnLayout {
            spacing: Theme.px(3)
            Layout.preferredWidth: Theme.px(64)
            Layout.minimumWidth: Layout.preferredWidth
            Layout.maximumWidth: Layout.preferredWidth
            Layout.alignment: Qt.AlignTop

            ReviewCell {
                head: row.head
                text: row.now
                font.weight: row.head || row.overridden ? Font.DemiBold : Font.Normal
            }
            Pill {
                visible: row.overridden
                text: qsTr("override")
                tone: "note"
                Accessible.ignored: true
            }
            Pill {
                visible: row.disputed
                text: qsTr("disputed")
                tone: "partly"
                Accessible.ignored: true
            }
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

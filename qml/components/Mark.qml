// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// How a finding came out, by shape and colour: "right", "partly", "missed", "wrong", "remark".
Glyph {
    property string outcome: "remark"

    name: outcome === "right" ? "tick" : outcome === "partly" ? "half" : outcome === "remark" ? "remark" : "cross"
    color: outcome === "right" ? Theme.right : outcome === "partly" ? Theme.partly : outcome === "remark" ? Theme.note : Theme.wrong
    size: Theme.px(16)
    Accessible.ignored: false
    Accessible.role: Accessible.Graphic
    Accessible.name: outcome === "right" ? qsTr("Right") : outcome === "partly" ? qsTr("Partly right") : outcome === "missed" ? qsTr("Missed") : outcome === "wrong" ? qsTr("Wrong") : qsTr("Remark")
}

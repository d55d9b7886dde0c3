// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// How wide the columns of the log are.
QtObject {
    required property real width
    required property bool tight

    readonly property int time: Theme.px(92)
    readonly property int rule: Theme.px(66)
    readonly property int said: Theme.px(tight ? 84 : 100)
    readonly property int station: tight ? 0 : Theme.px(66)
    readonly property int rest: width - time - rule - said - station - Theme.px(20)
    readonly property int user: Math.round(rest * (tight ? 0.36 : 0.3))
    readonly property int patient: Math.round(rest * (tight ? 0.34 : 0.27))
    readonly property int deed: rest - user - patient
}

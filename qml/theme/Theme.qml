// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick
import RecordsDesk.ViewModels

// Every colour, size and distance of the desk, once. Sizes follow the person's text size.
QtObject {
    readonly property bool dark: App.settings.dark
    readonly property real scale: App.settings.textScale
    readonly property bool reducedMotion: App.settings.reducedMotion

    readonly property color desk: dark ? "#12161C" : "#F3F1EC"
    readonly property color panel: dark ? "#181D25" : "#FBFAF7"
    readonly property color paper: dark ? "#1E242E" : "#FFFFFF"
    readonly property color line: dark ? "#2B3340" : "#E1DCD2"
    readonly property color lineStrong: dark ? "#3A4453" : "#CFC8BA"
    readonly property color ink: dark ? "#E7EAEE" : "#1D2330"
    readonly property color muted: dark ? "#A2ABB8" : "#5E6675"
    readonly property color faint: dark ? "#7C8694" : "#8A909C"
    readonly property color accent: dark ? "#4CC9BB" : "#0E6E66"
    readonly property color accentInk: dark ? "#06231F" : "#FFFFFF"
    readonly property color accentSoft: dark ? "#16403C" : "#DCEFEB"
    readonly property color evidence: dark ? "#4A3F12" : "#FFF1B8"
    readonly property color evidenceLine: dark ? "#D9B53A" : "#E0B100"
    readonly property color right: dark ? "#5FCB8D" : "#1B7A48"
    readonly property color rightSoft: dark ? "#153524" : "#DDF1E4"
    readonly property color partly: dark ? "#F0A459" : "#A84C06"
    readonly property color partlySoft: dark ? "#3D2810" : "#FCE9D2"
    readonly property color wrong: dark ? "#F2857D" : "#B3261E"
    readonly property color wrongSoft: dark ? "#431A18" : "#FBE3E1"
    readonly property color note: dark ? "#8FB2F5" : "#2453B3"
    readonly property color noteSoft: dark ? "#1A2A4A" : "#E2EAFA"
    readonly property color rail: dark ? "#0C0F14" : "#222B38"
    readonly property color railInk: dark ? "#B4BDC9" : "#C9D1DC"
    readonly property color railSelected: dark ? "#22262D" : "#3A4350"
    readonly property color bar: dark ? "#05070A" : "#15181E" // over words blacked out
    readonly property color selection: dark ? "#2A527F" : "#BBDBFB"
    readonly property color hover: dark ? "#252C37" : "#F1EEE7"
    readonly property color track: dark ? "#2B3340" : "#DFDBD0"
    readonly property color shade: dark ? "#B0000000" : "#66161C26"

    readonly property string ui: "Inter"
    readonly property string serif: "Noto Serif"
    readonly property string mono: "JetBrains Mono"
    // What people write and stamp on paper forms.
    readonly property string running: "DkgHandwriting"
    readonly property string capitals: "Because We Organize"
    readonly property string typewriter: "GNUTypewriter"

    readonly property int sLabel: px(11)
    readonly property int sSmall: px(12)
    readonly property int sBody: px(13)
    readonly property int sTitle: px(15)
    readonly property int sPage: px(19)
    readonly property int sHero: px(23)

    readonly property int rPaper: 4
    readonly property int rControl: 8
    readonly property int rCard: 10
    readonly property int gap: 4

    // Height of a button, a field and a row of choices.
    readonly property int controlHeight: px(33)
    // Width of the navigation rail: words grow with the text size, so the rail must.
    readonly property int railWidth: Math.round(76 * (0.25 + 0.75 * scale))

    function px(n: real): int {
        return Math.round(n * scale);
    }

    // Milliseconds of a movement; none where the person asked for calm.
    function motion(ms: int): int {
        return reducedMotion ? 0 : ms;
    }

    // Ink and ground of a tone: "plain", "accent", "right", "partly", "wrong", "note".
    function toneInk(tone: string): color {
        switch (tone) {
        case "accent":
            return accent;
        case "right":
            return right;
        case "partly":
            return partly;
        case "wrong":
            return wrong;
        case "note":
            return note;
        }
        return muted;
    }

    function toneSoft(tone: string): color {
        switch (tone) {
        case "accent":
            return accentSoft;
        case "right":
            return rightSoft;
        case "partly":
            return partlySoft;
        case "wrong":
            return wrongSoft;
        case "note":
            return noteSoft;
        }
        return "transparent";
    }
}

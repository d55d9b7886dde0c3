// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import RecordsDesk.ViewModels

// The shelves, board under board. With a folder in hand the arrows, or the first characters of a neighbour's number,
// move the gap, Enter puts the folder there and Escape lays it back. Without one they choose a folder, and Enter takes it.
FocusScope {
    id: shelves

    required property FilingWorksheetViewModel sheet
    property string hand: ""
    property int gap: -1
    property bool gapBehind: false // drawn behind the thing on its left, at the end of a board
    property int at: 0
    property string typed: ""
    readonly property int board: Theme.px(sheet.alphabetic ? 206 : 146)
    readonly property int plank: Theme.px(8)
    readonly property int tier: board + plank

    signal put(string mrn)
    signal laidBack
    signal carried(point scene, string mrn)
    signal carriedOff

    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Shelves")
    Accessible.description: hand.length > 0 ? sheet.gapText(gap) : at < things.count && things.itemAt(at) ? (things.itemAt(at) as FilingSpine).word : ""
    Accessible.focusable: true

    function take(mrn: string) {
        hand = mrn;
        typed = "";
        const stands = sheet.placeOf(mrn);
        setGap(stands >= 0 ? stands : Math.max(gap, 0), false);
        forceActiveFocus();
    }

    function layBack() {
        hand = "";
        typed = "";
        gap = -1;
        laidBack();
    }

    function putDown() {
        const mrn = hand;
        if (mrn.length === 0)
            return;
        if (sheet.place(mrn, gap)) {
            at = Math.max(0, sheet.placeOf(mrn));
            hand = "";
            typed = "";
            gap = -1;
            put(mrn);
        }
    }

    function setGap(to: int, behind: bool) {
        gap = Math.max(0, Math.min(to, things.count));
        gapBehind = behind;
        show(Math.min(gap, things.count - 1));
    }

    function show(index: int) {
        if (index < 0 || index >= things.count)
            return;
        const item = things.itemAt(index);
        const top = flow.y + item.y;
        if (top < view.contentY)
            view.contentY = Math.max(0, top - Theme.px(6));
        else if (top + tier > view.contentY + view.height)
            view.contentY = Math.min(view.contentHeight - view.height, top + tier - view.height);
    }

    // The thing on the board above or below that stands nearest.
    function beside(index: int, down: int): int {
        if (things.count === 0)
            return index;
        const from = things.itemAt(Math.max(0, Math.min(index, things.count - 1)));
        let best = index;
        let least = -1;
        for (let i = 0; i < things.count; ++i) {
            const item = things.itemAt(i);
            if (Math.round((item.y - from.y) / tier) !== down)
                continue;
            const far = Math.abs(item.x - from.x);
            if (least < 0 || far < least) {
                least = far;
                best = i;
            }
        }
        return best;
    }

    function overAt(scene: point) {
        const spot = flow.mapFromItem(null, scene.x, scene.y);
        let last = -1;
        for (let i = 0; i < things.count; ++i) {
            const item = things.itemAt(i);

            const here = spot.y < item.y + tier || item.y === things.itemAt(things.count - 1).y;
            if (!here || (last >= 0 && item.y > things.itemAt(last).y))
                continue;
            if (spot.x < item.x + item.width / 2) {
                setGap(i, false);
                return;
            }
            last = i;
        }
        setGap(last + 1, true);
    }

    function carryOver(scene: point, mrn: string) {
        hand = mrn;
        const spot = view.mapFromItem(null, scene.x, scene.y);
        if (spot.x < 0 || spot.x > view.width)
            gap = -1;
        else
            overAt(scene);
        carried(scene, mrn);
    }

    function letGo() {
        if (gap < 0)
            layBack();
        else if (hand.length > 0) {
            const mrn = hand;
            putDown();
            if (hand === mrn) // it stood there already
                layBack();
        }
        carriedOff();
    }

    function typing(text: string) {
        typed += text;
        const found = sheet.gapBehind(typed);
        if (found < 0)
            return;
        if (hand.length > 0)
            setGap(found, true);
        else
            choose(found - 1);
    }

    function choose(index: int) {
        at = Math.max(0, Math.min(index, things.count - 1));
        show(at);
    }

    function step(by: int) {
        typed = "";
        if (hand.length > 0)
            setGap(gap + by, false);
        else
            choose(at + by);
    }

    function stepRow(down: int) {
        typed = "";
        if (hand.length > 0)
            setGap(beside(gap, down), false);
        else
            choose(beside(at, down));
    }

    Keys.onPressed: event => {
        event.accepted = true;
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier))
            event.accepted = false;
        else if (event.key === Qt.Key_Left)
            step(-1);
        else if (event.key === Qt.Key_Right)
            step(1);
        else if (event.key === Qt.Key_Up)
            stepRow(-1);
        else if (event.key === Qt.Key_Down)
            stepRow(1);
        else if (event.key === Qt.Key_Home)
            step(-things.count - 1);
        else if (event.key === Qt.Key_End)
            step(things.count + 1);
        else if (event.key === Qt.Key_Backspace)
            typed = typed.slice(0, -1);
        else if (event.key === Qt.Key_Escape && hand.length > 0)
            layBack();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            hand.length > 0 ? putDown() : pickUp(at);
        else if (event.text.length === 1 && event.text > " ")
            typing(event.text);
        else
            event.accepted = false;
    }

    function pickUp(index: int) {
        const thing = things.itemAt(index) as FilingSpine;
        if (thing && thing.kind === "folder")
            take(thing.item);
    }

    Flickable {
        id: view
        anchors.fill: parent
        anchors.margins: Theme.px(4)
        contentWidth: width
        contentHeight: flow.implicitHeight + Theme.px(10)
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.VerticalFlick
        clip: true
        T.ScrollBar.vertical: ThinScrollBar {}

        Repeater {
            model: things.count > 0 ? Math.round(flow.implicitHeight / shelves.tier) : 0
            delegate: Rectangle {
                required property int index
                x: 0
                y: (index + 1) * shelves.tier - shelves.plank
                width: view.width
                height: Theme.px(6)
                radius: 2
                color: Theme.track
                border.color: Theme.lineStrong
            }
        }
        Flow {
            id: flow
            width: view.width - Theme.px(8)
            x: Theme.px(4)
            spacing: 0
            move: Transition {
                NumberAnimation {
                    properties: "x,y"
                    duration: Theme.motion(140)
                }
            }

            Repeater {
                id: things
                model: shelves.sheet.shelf
                delegate: FilingSpine {
                    sheet: shelves.sheet
                    height: shelves.tier
                    plank: shelves.plank
                    inHand: shelves.hand === item
                    current: shelves.activeFocus && shelves.hand.length === 0 && shelves.at === index
                    onChosen: {
                        shelves.forceActiveFocus();
                        if (shelves.hand.length > 0 && shelves.hand !== item) {
                            shelves.setGap(index + 1, true);
                            shelves.putDown();
                        } else {
                            shelves.choose(index);
                        }
                    }
                    onCarried: scene => shelves.carryOver(scene, item)
                    onReleased: shelves.letGo()
                }
            }
        }
        // Where the folder in hand would go.
        Rectangle {
            readonly property Item neighbour: things.count > 0 && shelves.gap >= 0 ? things.itemAt(shelves.gapBehind || shelves.gap >= things.count ? shelves.gap - 1 : shelves.gap) : null
            visible: shelves.hand.length > 0 && neighbour !== null
            x: neighbour ? flow.x + neighbour.x + (shelves.gapBehind || shelves.gap >= things.count ? neighbour.width : 0) - width / 2 : 0
            y: neighbour ? neighbour.y + Theme.px(4) : 0
            width: Theme.px(4)
            height: shelves.board - Theme.px(4)
            radius: 2
            color: Theme.accent
        }
    }
    FocusRing {
        anchors.margins: 0
        radius: Theme.rControl
        shown: shelves.activeFocus
    }
}

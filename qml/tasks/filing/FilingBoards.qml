// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import RecordsDesk.ViewModels

// The boards with what stands on them, and where on them a point lies.
Item {
    id: boards

    required property FilingWorksheetViewModel sheet
    required property int board
    required property int plank
    property string hand: ""
    property int current: -1
    property int gap: -1
    property bool behind: false // the gap is drawn behind the thing on its left, at the end of a board
    property bool gapIsBehind: false // of the last gapAt()
    readonly property int tier: board + plank
    readonly property int count: things.count

    signal chosen(int index, string item)
    signal carried(point scene, string item)
    signal released

    implicitHeight: flow.implicitHeight
    height: implicitHeight

    function topOf(index: int): real {
        return index >= 0 && index < things.count ? things.itemAt(index).y : 0;
    }

    function word(index: int): string {
        return index >= 0 && index < things.count ? (things.itemAt(index) as FilingSpine).word : "";
    }

    // Empty where no folder stands there.
    function folderAt(index: int): string {
        if (index < 0 || index >= things.count)
            return "";
        const thing = things.itemAt(index) as FilingSpine;
        return thing.kind === "folder" ? thing.item : "";
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

    function gapAt(scene: point): int {
        const spot = flow.mapFromItem(null, scene.x, scene.y);
        let last = -1;
        gapIsBehind = false;
        for (let i = 0; i < things.count; ++i) {
            const item = things.itemAt(i);
            const here = spot.y < item.y + tier || item.y === topOf(things.count - 1);
            if (!here || (last >= 0 && item.y > topOf(last)))
                continue;
            if (spot.x < item.x + item.width / 2)
                return i;
            last = i;
        }
        gapIsBehind = true;
        return last + 1;
    }

    Repeater {
        model: things.count > 0 ? Math.round(flow.implicitHeight / boards.tier) : 0
        delegate: Rectangle {
            required property int index
            x: -Theme.px(4)
            y: (index + 1) * boards.tier - boards.plank
            width: boards.width + Theme.px(8)
            height: Theme.px(6)
            radius: 2
            color: Theme.track
            border.color: Theme.lineStrong
        }
    }
    Flow {
        id: flow
        width: boards.width
        spacing: 0
        move: Transition {
            NumberAnimation {
                properties: "x,y"
                duration: Theme.motion(140)
            }
        }

        Repeater {
            id: things
            model: boards.sheet.shelf
            delegate: FilingSpine {
                sheet: boards.sheet
                height: boards.tier
                plank: boards.plank
                inHand: boards.hand === item
                current: boards.current === index
                onChosen: boards.chosen(index, item)
                onCarried: scene => boards.carried(scene, item)
                onReleased: boards.released()
            }
        }
    }
    // Where the folder in hand would go.
    Rectangle {
        readonly property bool atEnd: boards.behind || boards.gap >= things.count
        readonly property Item neighbour: boards.gap >= 0 ? things.itemAt(atEnd ? boards.gap - 1 : boards.gap) : null
        visible: neighbour !== null
        x: neighbour ? neighbour.x + (atEnd ? neighbour.width : 0) - width / 2 : 0
        y: neighbour ? neighbour.y + Theme.px(4) : 0
        width: Theme.px(4)
        height: boards.board - Theme.px(4)
        radius: 2
        color: Theme.accent
    }
}

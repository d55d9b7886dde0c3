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
    Accessible.description: hand.length > 0 ? sheet.gapText(gap) : boards.word(at)
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
        gap = Math.max(0, Math.min(to, boards.count));
        gapBehind = behind;
        show(Math.min(gap, boards.count - 1));
    }

    function show(index: int) {
        if (index < 0 || index >= boards.count)
            return;
        const top = boards.topOf(index);
        if (top < view.contentY)
            view.contentY = Math.max(0, top - Theme.px(6));
        else if (top + tier > view.contentY + view.height)
            view.contentY = Math.min(view.contentHeight - view.height, top + tier - view.height);
    }

    function carryOver(scene: point, mrn: string) {
        hand = mrn;
        const spot = view.mapFromItem(null, scene.x, scene.y);
        if (spot.x < 0 || spot.x > view.width)
            gap = -1;
        else
            setGap(boards.gapAt(scene), boards.gapIsBehind);
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
        at = Math.max(0, Math.min(index, boards.count - 1));
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
            setGap(boards.beside(gap, down), false);
        else
            choose(boards.beside(at, down));
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
            step(-boards.count - 1);
        else if (event.key === Qt.Key_End)
            step(boards.count + 1);
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

    function point(index: int, item: string) {
        forceActiveFocus();
        if (hand.length > 0 && hand !== item) {
            setGap(index + 1, true);
            putDown();
        } else {
            choose(index);
        }
    }

    function pickUp(index: int) {
        const mrn = boards.folderAt(index);
        if (mrn.length > 0)
            take(mrn);
    }

    Flickable {
        id: view
        anchors.fill: parent
        anchors.margins: Theme.px(4)
        contentWidth: width
        contentHeight: boards.implicitHeight + Theme.px(10)
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.VerticalFlick
        clip: true
        T.ScrollBar.vertical: ThinScrollBar {}

        FilingBoards {
            id: boards
            x: Theme.px(4)
            width: view.width - Theme.px(8)
            sheet: shelves.sheet
            board: shelves.board
            plank: shelves.plank
            hand: shelves.hand
            current: shelves.activeFocus && shelves.hand.length === 0 ? shelves.at : -1
            gap: shelves.hand.length > 0 ? shelves.gap : -1
            behind: shelves.gapBehind
            onChosen: (index, item) => shelves.point(index, item)
            onCarried: (scene, item) => shelves.carryOver(scene, item)
            onReleased: shelves.letGo()
        }
    }
    FocusRing {
        anchors.margins: 0
        radius: Theme.rControl
        shown: shelves.activeFocus
    }
}

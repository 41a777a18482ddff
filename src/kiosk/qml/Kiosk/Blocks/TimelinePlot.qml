pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! The lanes and their axis, panned and zoomed here alone: the view-model is asked only when the loaded edge comes near. */
Item {
    id: plot

    required property TimelineModel model
    property real lanesHeight: 0
    property real begin: 0
    property real ppd: 1
    readonly property real days: width / ppd
    readonly property real edge: 12
    readonly property real origin: model.origin // read once each time, not by every mark

    // Where a glide began and leads; both edges move together, so no binding may look in between.
    property real progress: 1
    property bool gliding: false

    // Moved as a whole, frame after frame. The software renderer keeps account of what has to be painted in rectangles,
    // and most of a frame went into hundreds of small ones. So while it moves one sheet over it all says each time that
    // everything is new, and what would cover other things is a shade less than opaque: it covers nothing to account for.
    property bool scrubbed: false
    property int moves: 0
    readonly property bool moving: fingers.moving || fling.running || gliding || scrubbed
    property bool setting: true
    property real beganLeft: 0
    property real beganPpd: 1
    property real goalLeft: 0
    property real goalPpd: 1

    property TimelineMark lit: null // the chosen one

    function held(day: real, scale: real): real {
        return Math.min(Math.max(day, model.first), Math.max(model.first, model.last - width / scale));
    }

    function place(day: real, scale: real) {
        setting = true;
        ppd = scale;
        begin = held(day, scale);
        setting = false;
        watch();
    }

    // A finger on the overview crosses years at a time: what it flies over is not loaded, only where it slows down.
    function scrub(day: real) {
        setting = true;
        begin = held(day, ppd);
        setting = false;
        if (begin < model.loaded.x || begin + days > model.loaded.y)
            slowed.restart();
        else
            watch();
    }

    function watch() {
        if (gliding || setting || width <= 0)
            return;
        const early = begin < model.loaded.x + days * 0.9 && model.loaded.x > model.first;
        const late = begin + days * 1.9 > model.loaded.y && model.loaded.y < model.last;
        if (early || late || ppd < model.layoutPpd * 0.999 || ppd > model.closerPpd * 0.9999)
            model.look(begin, ppd);
    }

    function rest() {
        model.panned(begin, ppd);
        cursor.rest();
    }

    function leave(forward: bool) {
        const next = (forward ? wayBack : wayIn).nextItemInFocusChain(forward);
        next.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    function light(mark: TimelineMark) {
        if (mark.chosen)
            lit = mark;
        else
            putOut(mark);
    }

    function putOut(mark: TimelineMark) {
        if (lit === mark)
            lit = null;
    }

    function hold(event: int) {
        const item = strip.children.find(each => cursor.eventOf(each) === (event < -1 ? -2 - event : event) && (event < -1) === (each as TimelineBlock !== null));
        heldMark.mark = event >= 0 ? item as TimelineMark : null;
        heldBlock = event < -1 ? item as TimelineBlock : null;
    }

    property TimelineBlock heldBlock: null

    function stop() {
        fling.stop();
        if (gliding) {
            glide.stop();
            gliding = false;
        }
    }

    function goTo(day: real, scale: real) {
        stop();
        const ratio = Math.max(scale / ppd, ppd / scale);
        const way = Math.abs(day - begin) * Math.min(scale, ppd);
        const there = ratio < 1.001 && way < 0.5;
        if (Theme.snap === 0 || there || ratio > 4 || way > 3 * width) {
            // Bars are as long as what is loaded: the few days first, or they are drawn as centuries of days.
            if (scale > ppd)
                model.look(day, scale);
            place(day, scale);
            Qt.callLater(rest);
            return;
        }
        // Rows for the wider view hold while it widens; going nearer, the old ones hold until the end.
        if (scale <= ppd)
            model.look(day, scale);
        beganLeft = begin;
        beganPpd = ppd;
        goalLeft = day;
        goalPpd = scale;
        gliding = true;
        glide.restart();
    }

    function glideTo(part: real) {
        setting = true;
        const scale = beganPpd * Math.pow(goalPpd / beganPpd, part);
        if (Math.abs(goalPpd / beganPpd - 1) < 0.001) {
            begin = beganLeft + (goalLeft - beganLeft) * part;
        } else {
            // The one point of the glass under which the day stays the same.
            const still = (goalLeft - beganLeft) / (1 / beganPpd - 1 / goalPpd);
            begin = beganLeft + still / beganPpd - still / scale;
        }
        ppd = scale;
        setting = false;
    }

    function flingWith(speed: real) {
        const braking = 2600;
        const reach = speed * Math.abs(speed) / (2 * braking);
        const goal = held(begin - reach / ppd, ppd);
        const share = reach === 0 ? 0 : Math.abs((begin - goal) * ppd / reach);
        if (Theme.snap === 0 || Math.abs(speed) < 120 || share === 0) {
            rest();
            return;
        }
        fling.to = goal;
        fling.duration = Math.max(80, Math.abs(speed) / braking * 1000 * share);
        fling.start();
    }

    onProgressChanged: if (gliding)
        glideTo(progress)
    onBeginChanged: {
        moves += 1;
        watch();
    }
    onPpdChanged: moves += 1
    onWidthChanged: watch()
    Component.onCompleted: place(model.left, model.ppd)

    NumberAnimation {
        id: glide

        target: plot
        property: "progress"
        from: 0
        to: 1
        duration: Theme.snap
        easing.type: Easing.OutCubic
        onFinished: {
            plot.gliding = false;
            plot.place(plot.goalLeft, plot.goalPpd);
            plot.rest();
        }
    }

    NumberAnimation {
        id: fling

        target: plot
        property: "begin"
        easing.type: Easing.OutQuad
        onFinished: plot.rest()
    }

    Timer {
        id: slowed

        interval: 40
        onTriggered: plot.watch()
    }

    Connections {
        function onMoved(left: real, ppd: real) {
            plot.goTo(left, ppd);
        }
        function onBoardChanged() {
            plot.stop();
            plot.place(plot.model.left, plot.model.ppd);
        }

        target: plot.model
    }

    TimelineSight {
        id: inSight

        left: (plot.begin - plot.origin) * plot.ppd
        wide: plot.width
    }

    TimelineTicks {
        id: scale

        model: plot.model
        sight: inSight
        origin: plot.origin
        ppd: plot.ppd
        lanesHeight: plot.lanesHeight
        moving: plot.moving
    }

    // A keypad comes in here, and goes from mark to mark; each of them knows no order but its place in a list.
    Item {
        id: wayIn

        activeFocusOnTab: true
        onActiveFocusChanged: if (activeFocus)
            cursor.enter(true)
    }

    // A little higher than the plot: the frame of a chosen title stands over its row. Bars end where the rules do.
    Item {
        readonly property bool pans: true // what is cut at its sides comes into sight by panning

        y: -plot.edge
        width: plot.width
        height: plot.lanesHeight + 2 * plot.edge
        clip: true

        Item {
            id: strip

            x: scale.x
            y: plot.edge
            Keys.onTabPressed: if (!cursor.moveOn(true))
                plot.leave(true)
            Keys.onBacktabPressed: if (!cursor.moveOn(false))
                plot.leave(false)
            Keys.onRightPressed: cursor.moveOn(true)
            Keys.onLeftPressed: cursor.moveOn(false)
            Keys.onReturnPressed: cursor.press()
            Keys.onEnterPressed: cursor.press()
            Keys.onSpacePressed: cursor.press()

            Repeater {
                model: plot.model.marks

                TimelineMark {
                    bar: plot.model.bar
                    ppd: plot.ppd
                    origin: plot.origin
                    sight: inSight
                    moving: plot.moving
                    chosen: plot.model.chosen === key
                    lit: plot.lit
                    onChosenChanged: plot.light(this)
                    Component.onCompleted: plot.light(this)
                    Component.onDestruction: plot.putOut(this)
                    onPressed: plot.model.chooseEvent(key)
                }
            }

            Repeater {
                model: plot.model.blocks

                TimelineBlock {
                    bar: plot.model.bar
                    x: (middle - plot.origin) * plot.ppd - width / 2
                    visible: x + width > inSight.rough - plot.edge && x < inSight.rough + 64 + plot.edge + inSight.wide
                    moving: plot.moving
                    held: plot.heldBlock === this
                    lit: plot.lit
                    onPressed: plot.model.openBlock(middle)
                    onEventChanged: cursor.leaveIt(this)
                }
            }

            TimelineHeld {
                id: heldMark

                z: 3
                bar: plot.model.bar
            }
        }
    }

    // Over the strip and not in it, or the frame around what stands at the very edge would be cut.
    Item {
        x: scale.x

        TimelineCursor {
            id: cursor

            strip: strip
            sight: inSight.left
            wide: inSight.wide
            onChosen: event => plot.model.chooseEvent(event)
            onOpened: middle => plot.model.openBlock(middle)
            onPassed: forward => plot.leave(forward)
        }
    }

    Item {
        id: wayBack

        activeFocusOnTab: true
        onActiveFocusChanged: if (activeFocus)
            cursor.enter(false)
    }

    Rectangle {
        visible: plot.moving
        y: -plot.edge
        width: plot.width
        height: plot.height + plot.edge
        color: Qt.alpha(Theme.paper, 0.004 + plot.moves % 8 * 0.0001)
    }

    // Below the lanes' names, or under the axis where there are none: the month of the first day in sight.
    Repeater {
        model: plot.model.spans

        Words {
            required property real first
            required property real last
            required property string label

            visible: first <= plot.begin && plot.begin < last
            x: plot.model.portrait ? 0 : 64 - plot.x
            y: plot.lanesHeight + (plot.model.portrait ? 40 : 14)
            width: plot.model.portrait ? 400 : plot.x - 76
            role: Theme.axis
            color: Theme.ink2
            text: label
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }

    TimelineFingers {
        id: fingers

        anchors.fill: parent
        model: plot.model
        begin: plot.begin
        ppd: plot.ppd
        gliding: plot.gliding
        runsOn: fling.running || plot.gliding
        onStopped: plot.stop()
        onRested: plot.rest()
        onPressed: meant => plot.hold(meant)
        onDragged: day => plot.begin = plot.held(day, plot.ppd)
        onPlaced: (day, scale) => plot.place(day, scale)
        onThrown: speed => plot.flingWith(speed)
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Controls
import Kiosk.Theme

/*! One event: solid for what is sure, hatched for what is not, its title beside it or inside. */
Item {
    id: mark

    required property int key
    required property real first
    required property real last
    required property real sureFirst
    required property real sureLast
    required property real least
    required property bool opens
    required property bool lasts
    required property real y_
    required property string label
    required property real labelWidth
    required property string side
    required property bool spareLeft
    required property bool spareRight
    required property string name

    property real bar: 26
    property real ppd: 1
    property real origin: 0
    required property TimelineSight sight
    property bool chosen: false
    property bool moving: false // see TimelinePlot
    property TimelineMark lit: null // the chosen event, wherever it is
    readonly property real wordsX: titleX(stands)

    readonly property real natural: Math.max(0, last - first) * ppd
    readonly property real wide: Math.max(natural, least)
    readonly property bool thin: natural < least
    readonly property bool sure: sureFirst <= sureLast
    readonly property real solidX: thin ? 0 : (sureFirst - first) * ppd
    readonly property real solidWide: !sure ? 0 : thin ? wide : (sureLast - first) * ppd - solidX
    // Where there is no room for the title of the chosen event, it stands in the detail alone: over what is sure of it the
    // bar would look as if nothing were.
    readonly property bool holds: sure ? solidWide >= labelWidth + 24 : wide >= labelWidth + 28
    readonly property string place: side !== "none" ? side : chosen && holds ? "inside" : ""
    // At the plot's edge a title that would be cut stands on the other side of its bar, where that is free.
    readonly property string stands: within || !near || place === "" || whole(place) ? place : spareLeft && whole("left") ? "left" : spareRight && whole("right") ? "right" : place
    readonly property bool hatchOnly: solidWide < labelWidth + 24 // what is sure has no room for the title
    readonly property bool overHatch: stands === "inside" && hatchOnly
    readonly property bool boxed: chosen && first === last
    readonly property color fill: chosen ? Theme.sorghum : Theme.ink
    readonly property real wordsFrom: x + wordsX
    // Told by the 64 px, so that in a frame only those at the edges look where exactly they are.
    readonly property bool near: x + wide + 32 > sight.rough && x - 32 < sight.rough + 64 + sight.wide
    readonly property bool within: x - (place === "left" ? labelWidth + 10 : 0) >= sight.rough + 64 && x + wide + (place === "right" ? labelWidth + 10 : 0) <= sight.rough + sight.wide
    // A title cut in mid-letter is not shown, nor one without its bar: it would be read as that of the bar next to it.
    readonly property bool inPlot: within || (near && whole(stands))
    readonly property bool titled: stands !== "" && inPlot && !covered
    readonly property bool beside: titled && stands !== "inside"
    // What the chosen event takes of its row, and whether it would leave half of our words: then none are shown.
    readonly property real takesFrom: x - (beside && stands === "left" ? labelWidth + 18 : 0)
    readonly property real takesTo: x + wide + (beside && stands === "right" ? labelWidth + 18 : 0)
    readonly property bool covered: lit !== null && lit !== mark && lit.y_ === y_ && wordsFrom < lit.takesTo && wordsFrom + labelWidth > lit.takesFrom

    // A chosen span has its words in a frame: filled, they would look like a part of what is known.
    readonly property bool framed: chosen && beside && !boxed

    signal pressed

    // Where a title begins on one side of its bar. Inside, it stays in sight as long as the bar has room for it.
    function titleX(where: string): real {
        if (where !== "inside")
            return where === "left" ? -10 - labelWidth : wide + 10;
        const inset = hatchOnly ? 0 : solidX;
        if (within || !near)
            return inset + 14;
        const room = hatchOnly ? wide : solidWide;
        return inset + Math.min(Math.max(14, sight.left - x - inset + 14), Math.max(14, room - labelWidth - (lasts ? 40 : 12)));
    }

    // In sight with all of its letters, beside a bar that can be seen.
    function whole(where: string): bool {
        const from = x + titleX(where);
        return from >= sight.left && from + labelWidth <= sight.right && x + wide >= sight.left + 8 && x <= sight.right - 8;
    }

    function shade(colour: color): color {
        return moving ? Qt.alpha(colour, 0.998) : colour;
    }

    // The software renderer does not clip a hatch that lies wholly outside of what is seen: less than a pixel is outside.
    function inSight(from: real, wide: real): bool {
        return within || (near && x + from + wide >= sight.left + 1 && x + from <= sight.right - 1);
    }

    x: (first - origin) * ppd - (wide - natural) / 2
    y: y_
    z: chosen ? 2 : 0
    width: wide
    height: bar
    // What is out of sight is neither drawn nor read out.
    visible: near
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.focusable: true
    Accessible.onPressAction: pressed()

    Rectangle {
        visible: mark.beside
        x: mark.stands === "left" ? -10 - mark.labelWidth - (mark.chosen ? 8 : 0) : mark.boxed ? -8 : mark.wide + (mark.chosen ? 2 : 4)
        y: mark.chosen ? -3.5 : 0
        width: mark.labelWidth + (mark.boxed ? mark.wide + 26 : mark.chosen ? 16 : 8)
        height: mark.bar + (mark.chosen ? 7 : 0)
        color: mark.shade(mark.chosen && !mark.framed ? Theme.sorghum : Theme.paper)
        border.color: Theme.sorghum
        border.width: mark.framed ? Theme.outline : 0
    }

    // Where the chosen event has no room of its own, it covers what stands there.
    Rectangle {
        visible: mark.chosen
        width: mark.wide
        height: mark.bar
        color: mark.shade(Theme.paper)
    }

    Rectangle {
        visible: mark.solidWide > 0
        x: mark.solidX + (mark.thin || mark.solidX > 0 ? 0 : 2)
        width: Math.max(4, mark.solidWide - (mark.thin ? 0 : 4))
        height: mark.bar
        color: mark.shade(mark.boxed ? Theme.sorghumInk : mark.fill)
    }

    Loader {
        active: mark.sure && mark.solidX > 3
        visible: active && mark.inSight(0, mark.solidX)
        width: mark.solidX
        height: mark.bar
        sourceComponent: Hatch {
            color: mark.fill
        }
    }

    Loader {
        readonly property real after: mark.sure ? mark.solidX + mark.solidWide : 0

        active: !mark.sure || (!mark.thin && mark.wide - after > 3)
        visible: active && mark.inSight(after, mark.wide - after)
        x: after
        width: mark.wide - after
        height: mark.bar
        sourceComponent: Hatch {
            color: mark.fill
        }
    }

    Rectangle {
        visible: mark.overHatch && mark.titled
        x: words.x - 6
        y: -1 // where the row is not on a whole pixel, the hatch ends half a one further out
        width: mark.labelWidth + 12
        height: mark.bar + 2
        color: mark.shade(Theme.paper)
    }

    Words {
        id: words

        visible: mark.titled
        x: mark.wordsX
        width: mark.labelWidth
        height: mark.bar
        role: Theme.axis
        verticalAlignment: Text.AlignVCenter
        color: mark.stands === "inside" ? (mark.overHatch ? mark.fill : mark.chosen ? Theme.sorghumInk : Theme.paper) : mark.framed ? Theme.sorghum : mark.chosen ? Theme.sorghumInk : Theme.ink
        text: mark.label
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        spoken: false
    }

    // An end that is not known is an arrow, kept in sight as long as its bar is.
    Loader {
        active: mark.lasts && mark.wide > 40
        x: active ? Math.min(mark.wide, mark.sight.right - mark.x) - 24 : 0
        sourceComponent: Chevron {
            over: mark.sure && !mark.overHatch
        }
    }

    Loader {
        active: mark.opens && mark.wide > 40
        x: active ? Math.max(24, mark.sight.left - mark.x + 24) : 0
        sourceComponent: Chevron {
            over: mark.sure
            rotation: 180
        }
    }

    component Chevron: Shape {
        id: chevron

        required property bool over

        width: 14
        height: mark.bar

        Rectangle {
            visible: !chevron.over
            x: -6
            z: -1
            width: 26
            height: mark.bar
            color: Theme.paper
        }

        ShapePath {
            strokeColor: chevron.over ? Theme.paper : Theme.ink
            strokeWidth: 4
            fillColor: "transparent"

            PathSvg {
                path: `M2 ${mark.bar / 2 - 10}L11 ${mark.bar / 2}L2 ${mark.bar / 2 + 10}`
            }
        }
    }
}

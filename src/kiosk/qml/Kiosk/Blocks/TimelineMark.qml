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
    required property string name

    property real bar: 26
    property real ppd: 1
    property real origin: 0
    property real sightLeft: 0
    property real sightWide: 0
    property real roughLeft: 0 // at most 64 px further left: what need not be known to the pixel changes less often
    property bool chosen: false
    property bool moving: false // see TimelinePlot
    property TimelineMark lit: null // the chosen event, wherever it is
    readonly property alias wordsX: words.x

    readonly property real natural: Math.max(0, last - first) * ppd
    readonly property real wide: Math.max(natural, least)
    readonly property bool thin: natural < least
    readonly property bool sure: sureFirst <= sureLast
    readonly property real solidX: thin ? 0 : (sureFirst - first) * ppd
    readonly property real solidWide: !sure ? 0 : thin ? wide : (sureLast - first) * ppd - solidX
    // Where there is no room for the title of the chosen event, it stands in the detail alone: over what is sure of it the
    // bar would look as if nothing were.
    readonly property bool holds: sure ? solidWide >= labelWidth + 24 : wide >= labelWidth + 28
    readonly property string stands: side !== "none" ? side : chosen && holds ? "inside" : ""
    readonly property bool overHatch: stands === "inside" && solidWide < labelWidth + 24
    readonly property bool boxed: chosen && first === last
    readonly property color fill: chosen ? Theme.sorghum : Theme.ink
    readonly property real wordsFrom: x + words.x
    // Told by the 64 px, so that in a frame only those at the edges look where exactly they are.
    readonly property bool near: x + wide + 32 > roughLeft && x - 32 < roughLeft + 64 + sightWide
    readonly property bool within: x - (stands === "left" ? labelWidth + 10 : 0) >= roughLeft + 64 && x + wide + (stands === "right" ? labelWidth + 10 : 0) <= roughLeft + sightWide
    // A title cut in mid-letter is not shown, nor one without its bar: it would be read as that of the bar next to it.
    readonly property bool inPlot: within || (near && wordsFrom >= sightLeft && wordsFrom + labelWidth <= sightLeft + sightWide && x + wide > sightLeft && x < sightLeft + sightWide)
    readonly property bool titled: stands !== "" && inPlot && !covered
    readonly property bool beside: titled && stands !== "inside"
    // A bar without its title that the plot's edge cuts says there that it goes on.
    readonly property int goesOn: titled || within || !near || wide <= 40 ? 0 : x < sightLeft && x + wide > sightLeft ? -1 : x < sightLeft + sightWide && x + wide > sightLeft + sightWide ? 1 : 0 // to the left, not, to the right
    // What the chosen event takes of its row, and whether it would leave half of our words: then none are shown.
    readonly property real takesFrom: x - (beside && stands === "left" ? labelWidth + 18 : 0)
    readonly property real takesTo: x + wide + (beside && stands === "right" ? labelWidth + 18 : 0)
    readonly property bool covered: lit !== null && lit !== mark && lit.y_ === y_ && wordsFrom < lit.takesTo && wordsFrom + labelWidth > lit.takesFrom

    // A chosen span has its words in a frame: filled, they would look like a part of what is known.
    readonly property bool framed: chosen && beside && !boxed

    signal pressed

    function shade(colour: color): color {
        return moving ? Qt.alpha(colour, 0.998) : colour;
    }

    // The software renderer does not clip a hatch that lies wholly outside of what is seen: less than a pixel is outside.
    function inSight(from: real, wide: real): bool {
        return within || (near && x + from + wide >= sightLeft + 1 && x + from <= sightLeft + sightWide - 1);
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

        readonly property real room: mark.overHatch ? mark.wide : mark.solidWide
        readonly property real inset: mark.overHatch ? 0 : mark.solidX
        readonly property real along: mark.stands !== "inside" || mark.within || !mark.near ? 14 : Math.min(Math.max(14, mark.sightLeft - mark.x - inset + 14), Math.max(14, room - mark.labelWidth - (mark.lasts ? 40 : 12)))

        visible: mark.titled
        x: mark.stands === "inside" ? inset + along : mark.stands === "left" ? -10 - mark.labelWidth : mark.wide + 10
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
        x: active ? Math.min(mark.wide, mark.sightLeft + mark.sightWide - mark.x) - 24 : 0
        sourceComponent: Chevron {
            over: mark.sure && !mark.overHatch
        }
    }

    Loader {
        active: mark.opens && mark.wide > 40
        x: active ? Math.max(24, mark.sightLeft - mark.x + 24) : 0
        sourceComponent: Chevron {
            over: mark.sure
            rotation: 180
        }
    }

    Loader {
        active: mark.goesOn !== 0
        x: active ? mark.sightLeft + (mark.goesOn > 0 ? mark.sightWide : 0) - mark.x : 0
        sourceComponent: GoesOn {
            scrap: mark.goesOn > 0 ? mark.sightLeft + mark.sightWide - mark.x : mark.x + mark.wide - mark.sightLeft
            tip: -9 * mark.goesOn
            tail: -17 * mark.goesOn
        }
    }

    // An arrow in place of the last px of a bar at the plot's edge, and of all of it where it is no longer than that.
    component GoesOn: Item {
        id: cue

        required property real scrap // px of the bar that are in sight
        required property real tip // px from the edge
        required property real tail
        readonly property real wide: Math.min(26, scrap)

        Rectangle {
            x: cue.tip < 0 ? -cue.wide : 0
            width: cue.wide
            height: mark.bar
            color: mark.shade(Theme.paper)
        }

        Shape {
            visible: cue.scrap >= 20

            ShapePath {
                strokeColor: mark.fill
                strokeWidth: 4
                fillColor: "transparent"

                PathSvg {
                    path: `M${cue.tail} ${mark.bar / 2 - 9}L${cue.tip} ${mark.bar / 2}L${cue.tail} ${mark.bar / 2 + 9}`
                }
            }
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

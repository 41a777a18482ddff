pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! The axis under the lanes, and the lines of the grid behind them. */
Item {
    id: ticks

    required property TimelineModel model
    required property TimelineSight sight
    required property real origin // the day from which px are counted
    required property real ppd
    required property real lanesHeight
    required property bool moving // see TimelinePlot
    readonly property bool daily: model.layoutPpd >= 16
    readonly property color grid: moving ? Qt.alpha(Theme.grid, 0.998) : Theme.grid
    readonly property color ink: moving ? Qt.alpha(Theme.ink, 0.998) : Theme.ink

    x: -sight.left

    Repeater {
        model: ticks.model.ticks

        Item {
            id: tick

            required property real day
            required property string label
            required property bool major
            required property real room
            readonly property bool lit: ticks.daily && Math.floor(day) === ticks.model.chosenDay

            x: (day - ticks.origin) * ticks.ppd
            visible: ticks.sight.holds(x, 0)

            Rectangle {
                visible: tick.major && tick.visible && ticks.sight.holds(tick.x + x, width)
                x: ticks.daily ? -ticks.ppd / 2 - 1 : -1
                width: 2
                height: ticks.lanesHeight
                color: ticks.grid
            }

            Rectangle {
                x: -1.5
                y: ticks.lanesHeight
                width: 3
                height: tick.label !== "" ? 14 : 9
                color: ticks.ink
            }

            Words {
                id: word

                readonly property real half: width / 2
                // Told by the 64 px, so that in a frame only those at the edges look where exactly they are.
                readonly property bool within: tick.x - half >= ticks.sight.rough + 64 && tick.x + half <= ticks.sight.rough + ticks.sight.wide
                // It ends where the lanes do, not beside them.
                readonly property real moved: within || !tick.visible ? 0 : Math.max(0, ticks.sight.left - tick.x + half) - Math.max(0, tick.x + half - ticks.sight.right)

                visible: tick.label !== "" && Math.abs(moved) <= tick.room
                x: moved - half
                y: ticks.lanesHeight + 14
                width: implicitWidth
                role: Theme.axis
                color: tick.lit ? Theme.sorghum : Theme.ink
                tabular: true
                text: tick.label
                wrapMode: Text.NoWrap
            }
        }
    }
}

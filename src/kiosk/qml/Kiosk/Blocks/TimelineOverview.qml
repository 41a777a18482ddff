pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! The whole timeline on one broken line, with what is in sight framed. A touch or a drag goes there. */
Item {
    id: overview

    required property TimelineModel model
    required property TimelinePlot plot
    required property string label
    readonly property real axis: 72
    readonly property real from: at(plot.begin)
    readonly property real to: at(plot.begin + plot.days)

    function at(day: real): real {
        const stretches = model.stretchList;
        for (const [first, last, x, right] of stretches)
            if (day < last)
                return x + Math.max(0, (day - first) / (last - first)) * (right - x);
        return stretches.length > 0 ? stretches[stretches.length - 1][3] : 0;
    }

    function dayAt(px: real): real {
        const stretches = model.stretchList;
        for (const [first, last, x, right] of stretches)
            if (px <= right)
                return first + Math.max(0, (px - x) / (right - x)) * (last - first);
        return stretches.length > 0 ? stretches[stretches.length - 1][1] : 0;
    }

    Accessible.role: Accessible.Slider
    Accessible.name: label
    Accessible.focusable: false

    Repeater {
        model: overview.model.overviewTicks

        Rectangle {
            required property real modelData

            x: modelData - 1.5
            y: overview.axis - height
            width: 3
            height: 22
            color: Theme.ink
        }
    }

    Repeater {
        model: overview.model.stretches

        Item {
            id: stretch

            required property real x_
            required property real wide
            required property string title

            x: x_
            width: wide

            Rectangle {
                y: overview.axis - 1
                width: stretch.wide
                height: 3
                color: Theme.ink
            }

            Words {
                y: overview.axis + 24
                width: stretch.wide
                role: Theme.axis
                text: stretch.title
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
        }
    }

    Rectangle {
        x: Math.min(overview.from, overview.width - 24) - 4
        y: 12
        width: Math.max(24, overview.to - overview.from) + 8
        height: 84
        color: "transparent"
        border.color: Theme.sorghum
        border.width: 6
    }

    TapHandler {
        onTapped: point => {
            overview.plot.goTo(overview.plot.held(overview.dayAt(point.position.x) - overview.plot.days / 2, overview.plot.ppd), overview.plot.ppd);
        }
        longPressThreshold: 0
    }

    DragHandler {
        target: null
        yAxis.enabled: false
        onActiveChanged: {
            overview.plot.scrubbed = active;
            if (active)
                overview.plot.stop();
            else
                overview.plot.rest();
        }
        onCentroidChanged: if (active)
            overview.plot.scrub(overview.dayAt(centroid.position.x) - overview.plot.days / 2)
    }
}

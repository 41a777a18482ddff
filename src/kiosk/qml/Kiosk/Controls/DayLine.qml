pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Show
import Kiosk.Theme

/*! Years, the days of the focus window one by one, years until today. The page's dates are lit; a touch opens the timeline there. */
Item {
    id: line

    required property DayLineModel model
    required property string label
    readonly property real axis: 72 + band.sink
    readonly property color figure: band.held ? Theme.paper : Theme.ink

    height: 120

    Rectangle {
        x: band.x
        width: band.width
        height: band.height
        visible: band.held
        color: Theme.ink
    }

    // As far from the control bar as one button is from another, and the frame of the focus within the screen.
    Touchable {
        id: band

        x: Theme.gap
        width: parent.width - 2 * x
        height: 112
        label: line.label
        available: line.model.touchable
        onActivatedAt: where => line.model.touchedAt(x + where.x)
    }

    Repeater {
        model: line.model.rules

        Rectangle {
            required property var modelData

            x: modelData[0]
            y: line.axis - 1
            width: modelData[1] - modelData[0]
            height: 3
            color: line.figure
        }
    }

    Repeater {
        model: line.model.ticks

        Rectangle {
            required property real at
            required property real tall
            required property bool minor

            x: at - 1.5
            y: line.axis - tall
            width: 3
            height: tall
            color: minor && !band.held ? Theme.rule : line.figure
        }
    }

    Repeater {
        model: line.model.blocks

        Item {
            id: block

            required property real at
            required property real wide
            required property real tall
            required property bool current
            required property bool hatched
            readonly property color fill: current && !band.held ? Theme.sorghum : line.figure

            x: at
            y: line.axis - height
            width: wide
            height: tall

            Rectangle {
                anchors.fill: parent
                visible: !block.hatched
                color: block.fill
            }

            Loader {
                anchors.fill: parent
                active: block.hatched
                sourceComponent: Hatch {
                    color: block.fill
                }
            }
        }
    }

    Repeater {
        model: line.model.words

        Words {
            required property real at
            required property string word
            required property string align

            x: at - (align === "right" ? width : align === "centre" ? width / 2 : 0)
            y: line.axis + 8
            width: implicitWidth
            role: Theme.axis
            color: line.figure
            wrapMode: Text.NoWrap
            text: word
        }
    }
}

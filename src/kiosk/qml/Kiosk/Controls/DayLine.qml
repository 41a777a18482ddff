pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Show
import Kiosk.Theme

/*! Years, the days of the focus window one by one, years until today. The page's dates are lit; a touch opens the timeline there. */
Item {
    id: line

    required property DayLineModel model
    required property string label
    readonly property real axis: 72

    height: 120

    // As far from the control bar as one button is from another.
    Touchable {
        width: parent.width
        height: 112
        label: line.label
        available: line.model.touchable
        onActivatedAt: where => line.model.touchedAt(where.x)
    }

    Repeater {
        model: line.model.rules

        Rectangle {
            required property var modelData

            x: modelData[0]
            y: line.axis - 1
            width: modelData[1] - modelData[0]
            height: 3
            color: Theme.ink
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
            color: minor ? Theme.rule : Theme.ink
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
            readonly property color fill: current ? Theme.sorghum : Theme.ink

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
            wrapMode: Text.NoWrap
            text: word
        }
    }
}

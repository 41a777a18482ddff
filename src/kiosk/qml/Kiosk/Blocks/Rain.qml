pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Lines that hang like the August rain, one a day; the key ones are long and gold. */
Item {
    id: rain

    required property int lines
    required property real step
    property var keys: []
    property real longest: height
    property real shortest: height * 0.18
    property real spread: height * 0.34
    property color colour: Theme.mist
    property int stirring: -1
    property real grown: 0 // px by which the stirring line is longer; the one before it goes back by as much
    readonly property color faint: Qt.alpha(colour, 0.62)

    Accessible.ignored: true
    onStirringChanged: growing.restart()

    // One for all lines: most of them never move.
    NumberAnimation {
        id: growing

        target: rain
        property: "grown"
        from: 0
        to: 40
        duration: Theme.still ? 0 : 1600
    }

    Repeater {
        model: rain.lines

        Rectangle {
            required property int index
            readonly property bool key: rain.keys.indexOf(index) >= 0
            readonly property real own: rain.shortest + ((index * 73 + index * index * 37) % 97) / 97 * rain.spread
            readonly property real more: rain.stirring === index ? rain.grown : rain.stirring === index + 1 ? 40 - rain.grown : 0

            x: index * rain.step - width / 2
            width: key ? 4 : 2
            height: key ? rain.longest : own + more
            color: key ? Theme.millet : rain.faint
        }
    }
}

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

    Accessible.ignored: true

    Repeater {
        model: rain.lines

        Rectangle {
            required property int index
            readonly property bool key: rain.keys.indexOf(index) >= 0
            readonly property real own: rain.shortest + ((index * 73 + index * index * 37) % 97) / 97 * rain.spread

            x: index * rain.step - width / 2
            width: key ? 4 : 2
            height: key ? rain.longest : own + (rain.stirring === index ? 40 : 0)
            color: key ? Theme.millet : rain.colour
            opacity: key ? 1 : 0.62

            Behavior on height {
                NumberAnimation {
                    duration: Theme.still ? 0 : 1600
                }
            }
        }
    }
}

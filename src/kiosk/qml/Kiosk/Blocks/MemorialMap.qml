pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! The map of the places: a tick for each, lit ones gold; where only a town or an area is known, the foot is hatched. */
Item {
    id: map

    required property var picture
    required property real pixel
    required property var marks
    property bool near: false
    property bool pressable: false

    signal chosen(string place)

    Plate {
        anchors.fill: parent
        picture: map.picture
        pixel: map.pixel
        named: map.near
    }

    Rectangle {
        visible: map.pressable || Theme.contrast
        anchors.fill: parent
        color: "transparent"
        border.color: Theme.nightRule
        border.width: Theme.outline
    }

    Repeater {
        model: map.marks

        Item {
            id: mark

            required property string placeId
            required property string name
            required property real atX
            required property real atY
            required property bool lit
            required property bool exact
            required property string town
            required property real townX
            required property real townY
            readonly property real tall: map.near ? (lit ? 44 : 26) : (lit ? 30 : 18)
            readonly property color line: lit ? Theme.millet : Theme.bone2

            x: Math.round(atX * map.width)
            y: Math.round(atY * map.height)
            z: lit ? 1 : 0

            Item {
                visible: map.pressable
                x: -32
                y: -48
                width: 64
                height: 64
                Accessible.role: Accessible.Button
                Accessible.name: mark.name
                Accessible.ignored: !map.pressable
                Accessible.onPressAction: map.chosen(mark.placeId)
            }

            Rectangle {
                x: -width / 2
                y: -mark.tall
                width: mark.lit ? 6 : map.near ? 4 : 3
                height: mark.tall
                color: mark.line
            }

            Rectangle {
                visible: mark.exact && (mark.lit || map.near)
                x: -width / 2
                y: -height / 2
                width: map.near ? (mark.lit ? 16 : 10) : 12
                height: width
                color: mark.line
            }

            Loader {
                active: !mark.exact && (mark.lit || map.near)
                x: -width / 2
                y: -4
                width: map.near ? (mark.lit ? 36 : 26) : 22
                height: map.near && mark.lit ? 14 : 10
                sourceComponent: Hatch {
                    color: mark.line
                }
            }

            Loader {
                active: mark.town !== ""
                x: mark.townX
                y: mark.townY
                sourceComponent: MapName {
                    role: Theme.axis
                    color: Theme.bone
                    halo: Theme.night
                    text: mark.town
                }
            }
        }
    }
}

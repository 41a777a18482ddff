pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! The names on a map or diagram: set over the picture, so that they can be translated, enlarged and spoken. */
Item {
    id: map

    required property var labels
    property bool diagram: false
    property real zoom: 1

    Repeater {
        model: map.labels

        Item {
            id: label

            required property var modelData
            readonly property string style: modelData.style
            readonly property bool town: style === "town" || style === "note"
            readonly property real shift: style === "town" ? 14 : 0
            readonly property real edge: 14

            // A country or a sea is no one point, so its name keeps off the edge; a town's stays at its dot.
            function inside(left: real, wide: real): real {
                return town ? left : Math.max(edge - x, Math.min(map.width - edge - wide - x, left));
            }

            x: modelData.x * map.width
            y: modelData.y * map.height

            MapName {
                x: label.inside(label.modelData.side === "left" ? -width - label.shift : label.modelData.side === "right" ? label.shift : -width / 2, width)
                y: label.modelData.side === "above" ? -height - label.shift : label.modelData.side === "below" ? label.shift : -height / 2
                role: label.town ? Theme.mapName : label.style === "region" && !map.diagram ? Theme.mapRegion : Theme.mapWater
                color: label.style === "water" ? Theme.ink2 : Theme.ink
                halo: map.diagram ? "transparent" : label.style === "water" ? Theme.sea : Theme.land
                text: label.modelData.text
                horizontalAlignment: label.modelData.side === "left" ? Text.AlignRight : label.modelData.side === "right" ? Text.AlignLeft : Text.AlignHCenter
            }
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! The names on a map or diagram: set over the picture, so that they can be translated, enlarged and spoken. */
Item {
    id: map

    required property var labels
    property real zoom: 1

    Repeater {
        model: map.labels

        Item {
            id: label

            required property var modelData
            readonly property real shift: modelData.style === "town" ? 14 : 0

            x: modelData.x * map.width
            y: modelData.y * map.height

            Words {
                id: words

                x: label.modelData.side === "left" ? -width - label.shift : label.modelData.side === "right" ? label.shift : -width / 2
                y: label.modelData.side === "above" ? -height - label.shift : label.modelData.side === "below" ? label.shift : -height / 2
                width: implicitWidth
                role: label.modelData.style === "town" || label.modelData.style === "note" ? Theme.mapName : Theme.mapRegion
                color: label.modelData.style === "water" ? Theme.ink2 : Theme.ink
                style: Text.Outline
                styleColor: Theme.contrast ? "#000000" : label.modelData.style === "water" ? "#B6C6C2" : "#EDF0EA"
                wrapMode: Text.NoWrap
                text: label.modelData.text
                horizontalAlignment: label.modelData.side === "left" ? Text.AlignRight : label.modelData.side === "right" ? Text.AlignLeft : Text.AlignHCenter
            }
        }
    }
}

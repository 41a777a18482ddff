pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! What is told of a spot, over the picture, with the ways to the spots before it and after it. */
Rectangle {
    id: panel

    required property Gallery gallery
    required property bool portrait
    required property Item room // what it stands at the lower right of
    required property bool leftwards // or at the lower left, where it would cover the spot
    required property real pictureEnd // px of the picture's right edge
    required property int spot // which of so many `spots`; below 0 none
    required property int spots
    required property SpotMark row
    readonly property real side: portrait ? 64 : 48 // as wide as the screen, it keeps the page's margin
    readonly property real least: spotText.y + spotText.height + 152
    // Beside a picture that ends at it, it is as high as the picture: over it would be a hole.
    readonly property bool whole: !portrait && !leftwards && pictureEnd <= x + 1

    signal asked(int spot)

    visible: row !== null
    x: portrait || leftwards ? 0 : room.width - width
    y: room.height - height
    width: portrait ? room.width : Theme.large ? 1216 : 656
    height: whole ? room.height : least
    color: Theme.paper
    border.color: Theme.contrast ? Theme.ink : "transparent"
    border.width: Theme.contrast ? Theme.outline : 0

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
    }

    Words {
        id: spotNumber

        x: panel.side
        y: 24
        role: Theme.numeral
        color: Theme.sorghum
        text: panel.spot + 1
    }

    Words {
        id: spotTitle

        x: panel.side + 80
        y: 40
        width: parent.width - 2 * panel.side - 80
        role: Theme.row
        text: panel.row ? panel.row.title : ""
    }

    Words {
        id: spotText

        x: panel.side
        y: Math.max(124, spotTitle.y + spotTitle.height + 20)
        width: parent.width - 2 * panel.side
        marked: true
        text: panel.row ? panel.row.told : ""
    }

    PushButton {
        x: panel.side
        y: parent.height - 112
        width: (parent.width - 2 * panel.side - 16) / 2
        available: panel.spot > 0
        wordless: !available // nothing is that way, and no number to name it by
        icon: "prev"
        label: panel.gallery.words.spot.replace("%1", Math.max(1, panel.spot))
        onActivated: panel.asked(panel.spot - 1)
    }

    PushButton {
        x: panel.side + 16 + (parent.width - 2 * panel.side - 16) / 2
        y: parent.height - 112
        width: (parent.width - 2 * panel.side - 16) / 2
        available: panel.spot < panel.spots - 1
        wordless: !available
        primary: available
        iconAfter: "next"
        label: panel.gallery.words.spot.replace("%1", Math.min(panel.spots, panel.spot + 2))
        onActivated: panel.asked(panel.spot + 1)
    }
}

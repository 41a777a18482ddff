pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! Where the voices agree: a band across all of them. */
Item {
    id: band

    property var block: null

    Rectangle {
        x: -64
        width: band.width + 128
        height: band.height
        color: Theme.paper2
        border.color: Theme.ink
        border.width: Theme.contrast ? Theme.outline : 0
    }

    Words {
        y: band.block && band.block.content.stacked ? 16 : (band.height - height) / 2
        width: 320
        role: Theme.kicker
        text: band.block ? band.block.content.label : ""
    }

    Words {
        x: band.block ? band.block.content.textX : 0
        y: band.height - height - 16
        width: band.block ? band.block.content.textWidth : 0
        role: Theme.bodyWide
        text: band.block ? band.block.words : ""
    }
}

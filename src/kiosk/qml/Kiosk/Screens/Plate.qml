pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks as Blocks
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! A picture full screen, with what is told of the places in it and the bar under it. */
Item {
    id: viewer

    required property Gallery gallery
    readonly property bool portrait: height > width
    readonly property bool unfinished: view.unfinished || bar.unfinished

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Blocks.PlateView {
        id: view

        width: viewer.width
        height: viewer.height - bar.height
        gallery: viewer.gallery
        portrait: viewer.portrait
        panel: panel
    }

    // Keys for the spots where these are out of reach; once one is told of, the steps of its panel lead on.
    Repeater {
        model: viewer.gallery.reach && !panel.visible ? viewer.gallery.plate.spots : null

        NumberKey {
            id: numberKey

            required property int index
            required property string title

            x: 64 + index * 104
            y: view.height - 104
            numeral: index + 1
            label: `${numberKey.index + 1} ${numberKey.title}`
            fill: Theme.paper
            onActivated: view.showSpot(index)
        }
    }

    Blocks.SpotPanel {
        id: panel

        gallery: viewer.gallery
        portrait: viewer.portrait
        room: view
        leftwards: view.panelLeft
        pictureEnd: view.end
        spot: view.spot
        spots: view.places
        row: view.place
        onAsked: spot => view.showSpot(spot)
    }

    Blocks.PlateBar {
        id: bar

        y: viewer.height - height
        width: viewer.width
        gallery: viewer.gallery
        portrait: viewer.portrait
        view: view
    }
}

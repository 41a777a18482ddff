pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! A picture in a box: an engraving pixel for pixel and cropped around its focus, anything else whole. */
Item {
    id: plate

    required property var picture
    required property real pixel
    property bool named: true
    property bool leaning: false // a picture narrower than its box stands at the box's left edge
    readonly property bool shown: picture.url !== "" && !image.failed
    readonly property bool unfinished: !image.current || names.pending
    readonly property real fit: picture.width > 0 ? Math.min(width / picture.width, height / picture.height) : 1
    readonly property real ownScale: picture.engraved ? Math.max(1 / pixel, width / picture.width, height / picture.height) : fit

    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: picture.alt

    Picture {
        id: image

        x: Math.round(Math.min(0, Math.max(plate.width - width, plate.width / 2 - plate.picture.focusX * width))) + (width < plate.width && !plate.leaning ? (plate.width - width) / 2 : 0)
        y: Math.round(Math.min(0, Math.max(plate.height - height, plate.height / 2 - plate.picture.focusY * height))) + (height < plate.height ? Math.floor((plate.height - height) / 2) : 0)
        width: plate.picture.width * plate.ownScale
        height: plate.picture.height * plate.ownScale
        wanted: plate.picture.url
        visible: current // until it is decoded there is paper, never the picture of the page before
        smooth: !plate.picture.engraved
    }

    // Its names come after the map: they take as long as the rest of a page, and under them there would be paper.
    Later {
        id: names

        wanted: plate.named && plate.shown && image.current && image.status === Image.Ready && plate.picture.labels.length > 0
        x: image.x
        y: image.y
        width: image.width
        height: image.height
        sourceComponent: MapWords {
            labels: plate.picture.labels
            diagram: plate.picture.diagram
        }
    }

    Rectangle {
        visible: !plate.shown
        anchors.fill: parent
        color: Theme.paper2
        border.color: Theme.rule
        border.width: 2

        Words {
            anchors.centerIn: parent
            width: parent.width - 128
            role: Theme.caption
            text: plate.picture.alt
            horizontalAlignment: Text.AlignHCenter
            spoken: false
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! A picture as large as its room lets it be. Two fingers, a double tap or the wheel zoom it; one finger moves it. */
Item {
    id: view

    required property Gallery gallery
    required property SpotPanel panel // tells of a place in it, and lies over it
    required property bool portrait
    readonly property PlateModel model: gallery.plate
    readonly property var whole: model.whole
    readonly property real fit: whole.width > 0 ? Math.min(width / whole.width, height / whole.height) : 1
    readonly property real naturalWidth: whole.width * fit
    readonly property real naturalHeight: whole.height * fit
    // An engraving made for this screen is shown as it is, one made for another is scaled.
    readonly property bool exact: whole.engraved && Math.abs(naturalWidth * model.scale - whole.width) < 1
    readonly property bool missing: whole.url === "" || wholeImage.failed
    readonly property bool unfinished: !(wholeImage.current && closeImage.current)
    readonly property real most: missing ? 1 : 5
    // What a panel across the whole screen leaves to see the picture in.
    readonly property real clear: portrait && panel.visible ? panel.y : height
    readonly property real around: 200 // px beside a spot that are looked at with it
    readonly property real end: picture.x + picture.width // px of its right edge
    readonly property real closer: picture.zoom // times as large as it can be whole
    // The part of it in sight: left, top, width and height as shares of the picture.
    readonly property rect part: picture.width > 0 && picture.height > 0 ? Qt.rect(share(0, picture.x, picture.width), share(0, picture.y, picture.height), share(width, picture.x, picture.width) - share(0, picture.x, picture.width), share(height, picture.y, picture.height) - share(0, picture.y, picture.height)) : Qt.rect(0, 0, 0, 0)
    readonly property int places: spots.count
    readonly property SpotMark place: spots.itemAt(spot) as SpotMark
    // A panel at the right would cover a spot near the picture's right edge, or leave paper over it.
    readonly property bool panelLeft: !portrait && place !== null && naturalWidth > 0 && reachingRight(place.atX) > 3 && reachingLeft(place.atX) <= 3
    readonly property bool pans: true // what is cut at its sides comes into sight by moving the picture
    property int spot: -1
    property real led: 1 // the zoom that the last spot was shown in
    // Once looked at closely, a picture keeps its fine form until it is left.
    property bool fine: false

    clip: true

    function reset() {
        spot = -1;
        zoomTo(1, width / 2, height / 2);
    }

    /*! Which share of the picture lies before `at`, where it begins at `start` and takes `size`. */
    function share(at: real, start: real, size: real): real {
        return Math.min(1, Math.max(0, (at - start) / size));
    }

    function bound(value: real, size: real, room: real): real {
        return size <= room ? (room - size) / 2 : Math.min(0, Math.max(room - size, value));
    }

    /*! Zoom so that the point of the picture under (x, y) stays there. */
    function zoomTo(zoom: real, x: real, y: real) {
        const z = Math.min(most, Math.max(1, zoom));
        const k = z / picture.zoom;
        put(z, x - (x - picture.x) * k, y - (y - picture.y) * k);
    }

    /*! Zoom so many times closer, in the middle. */
    function zoomBy(factor: real) {
        zoomTo(picture.zoom * factor, width / 2, height / 2);
    }

    /*! The picture at this zoom with its corner at (left, top), as far as its edges allow. */
    function put(zoom: real, left: real, top: real) {
        picture.zoom = zoom;
        fine = fine || zoom > 1.2;
        picture.x = bound(left, naturalWidth * zoom, width);
        picture.y = bound(top, naturalHeight * zoom, clear);
        model.moved();
    }

    function showSpot(index: int) {
        const row = spots.itemAt(index) as SpotMark;
        if (!row)
            return;
        spot = index;
        const own = picture.zoom === led ? 1 : picture.zoom; // a visitor's own zoom is kept
        zoomTo(Math.max(own, closeness(row.atX)), width / 2, height / 2);
        led = picture.zoom;
        // In the middle of what the panel leaves free, with its number above it.
        picture.x = beside(row.atX * picture.width);
        picture.y = bound(clear / 2 + 44 - row.atY * picture.height, picture.height, clear);
    }

    /*! The zoom for a spot at this share of the width: as close as the picture must be to reach the edge behind the
        panel, with the spot and what is around it beside the panel; where that is too close, far enough to end at the
        panel. */
    function closeness(share: real): real {
        if (portrait)
            return 2.2;
        const reaching = panelLeft ? reachingLeft(share) : reachingRight(share);
        return reaching <= 3 ? Math.max(2.2, reaching) : Math.min(2.2, Math.max(1, panel.x * 2 / 3 / ((1 - share) * naturalWidth)));
    }

    function reachingRight(share: real): real {
        return (panel.width + around + 1) / Math.max(1, (1 - share) * naturalWidth);
    }

    function reachingLeft(share: real): real {
        return Math.max(width / naturalWidth, (panel.width + around + 1) / Math.max(1, share * naturalWidth));
    }

    /*! Where the picture begins so that its point `at` stands in the middle beside the panel. If its right edge must
        come into sight for that, it ends where the panel begins: paper over the panel makes a column with it. */
    function beside(at: real): real {
        if (portrait)
            return bound(width / 2 - at, picture.width, width);
        if (panelLeft)
            return bound((panel.width + width) / 2 - at, picture.width, width);
        const left = bound(panel.x / 2 - at, picture.width, width);
        if (left + at + around < panel.x)
            return left;
        const flush = panel.x - picture.width;
        return flush + at > 60 ? flush : bound(panel.x / 2 - at, picture.width, panel.x);
    }

    /*! Whether a mark at (x, y) of the picture is cut while one is told of: by the panel, or at the edge. */
    function cut(x: real, y: real): bool {
        const left = picture.x + x - 4;
        const top = picture.y + y - 4;
        const over = left + 96 > panel.x && left < panel.x + panel.width && top + 140 > panel.y;
        return panel.visible && (over || left < 0 || top < 0 || left + 96 > width || top + 96 > height);
    }

    Component.onCompleted: reset()

    Connections {
        function onOpened() {
            view.fine = false;
            view.reset();
        }

        target: view.model
    }

    Item {
        id: picture

        property real zoom: 1

        visible: !view.missing
        width: view.naturalWidth * zoom
        height: view.naturalHeight * zoom

        Picture {
            id: wholeImage

            anchors.fill: parent
            wanted: view.whole.url
            visible: current && (picture.zoom <= 1.2 || closeImage.status !== Image.Ready)
            smooth: picture.zoom !== 1 || !view.exact
        }

        Picture {
            id: closeImage

            anchors.fill: parent
            wanted: view.fine ? view.model.close.url : ""
            visible: current && picture.zoom > 1.2 && status === Image.Ready
            smooth: true
        }

        Loader {
            anchors.fill: parent
            active: view.whole.labels.length > 0
            sourceComponent: MapWords {
                labels: view.whole.labels
                diagram: view.whole.diagram
            }
        }

        Repeater {
            id: spots

            model: view.model.spots

            SpotMark {
                x: atX * picture.width - 44
                y: atY * picture.height - 132
                visible: chosen || !view.cut(x, y)
                available: !view.gallery.reach
                Accessible.ignored: view.gallery.reach
                chosen: view.spot === index
                onActivated: view.showSpot(index)
            }
        }
    }

    // In the place of a picture that cannot be shown: what was to be seen.
    Rectangle {
        visible: view.missing
        anchors.fill: parent
        color: Theme.paper2
        border.color: Theme.rule
        border.width: 2

        Words {
            anchors.centerIn: parent
            width: Math.min(parent.width - 128, 1120)
            role: Theme.bodyWide
            text: view.whole.alt
            horizontalAlignment: Text.AlignHCenter
        }
    }

    Pinch {
        id: pinch

        // The part of the picture that the fingers took hold of. It is found again after an edge or the whole
        // picture's margin held it back, which steps from one place to the next would forget.
        property real from: 1
        property real partX: 0
        property real partY: 0

        function follow() {
            if (!active)
                return;
            const z = Math.min(view.most, Math.max(1, from * activeScale));
            view.put(z, centroid.position.x - partX * view.naturalWidth * z, centroid.position.y - partY * view.naturalHeight * z);
        }

        onActiveChanged: if (active) {
            from = picture.zoom / activeScale;
            const hold = took();
            partX = (hold.x - picture.x) / picture.width;
            partY = (hold.y - picture.y) / picture.height;
        }
        onActiveScaleChanged: follow()
        onTranslationChanged: follow()
    }

    DragHandler {
        property point hold
        property real startX: 0
        property real startY: 0

        target: null
        onActiveChanged: if (active) {
            // The finger that stays after a pinch was never seen to come down: its way begins where it is.
            const seen = centroid.scenePressPosition.x !== 0 || centroid.scenePressPosition.y !== 0;
            hold = seen ? centroid.pressPosition : centroid.position;
            startX = picture.x;
            startY = picture.y;
        }
        onActiveTranslationChanged: if (active)
            view.put(picture.zoom, startX + centroid.position.x - hold.x, startY + centroid.position.y - hold.y)
    }

    TapHandler {
        onDoubleTapped: event => view.zoomTo(picture.zoom > 1.5 ? 1 : 2.4, event.position.x, event.position.y)
    }

    WheelHandler {
        onWheel: event => view.zoomTo(picture.zoom * Math.pow(1.2, event.angleDelta.y / 120), event.x, event.y)
    }
}

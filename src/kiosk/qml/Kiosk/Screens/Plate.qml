pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks as Blocks
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! A picture full screen. Two fingers, a double tap or the buttons zoom; one finger moves it. */
Item {
    id: viewer

    required property Gallery gallery
    readonly property PlateModel model: gallery.plate
    readonly property bool portrait: height > width
    readonly property real barHeight: portrait ? 328 : 120
    readonly property var whole: model.whole
    readonly property real fit: whole.width > 0 ? Math.min(view.width / whole.width, view.height / whole.height) : 1
    readonly property real naturalWidth: whole.width * fit
    readonly property real naturalHeight: whole.height * fit
    // An engraving made for this screen is shown as it is, one made for another is scaled.
    readonly property bool exact: whole.engraved && Math.abs(naturalWidth * model.scale - whole.width) < 1
    readonly property bool missing: whole.url === "" || wholeImage.failed
    readonly property bool unfinished: !(wholeImage.current && closeImage.current && thumb.current)
    readonly property real most: missing ? 1 : 5
    // What a panel across the whole screen leaves to see the picture in.
    readonly property real clear: portrait && told.visible ? told.y : view.height
    readonly property real around: 200 // px beside a spot that are looked at with it
    property int spot: -1
    property real led: 1 // the zoom that the last spot was shown in
    // Once looked at closely, a picture keeps its fine form until it is left.
    property bool fine: false

    function reset() {
        spot = -1;
        zoomTo(1, view.width / 2, view.height / 2);
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

    /*! The picture at this zoom with its corner at (left, top), as far as its edges allow. */
    function put(zoom: real, left: real, top: real) {
        picture.zoom = zoom;
        fine = fine || zoom > 1.2;
        picture.x = bound(left, naturalWidth * zoom, view.width);
        picture.y = bound(top, naturalHeight * zoom, clear);
        model.moved();
    }

    function showSpot(index: int) {
        const row = spots.itemAt(index) as Blocks.SpotMark;
        if (!row)
            return;
        spot = index;
        const own = picture.zoom === led ? 1 : picture.zoom; // a visitor's own zoom is kept
        zoomTo(Math.max(own, closeness(row.atX)), view.width / 2, view.height / 2);
        led = picture.zoom;
        // In the middle of what the panel leaves free, with its number above it.
        picture.x = beside(row.atX * picture.width);
        picture.y = bound(clear / 2 + 44 - row.atY * picture.height, picture.height, clear);
    }

    /*! The zoom for a spot at this share of the width: as close as the picture must be to reach the right edge, with the
        spot and what is around it beside the panel; where that is too close, far enough to end at the panel. */
    function closeness(share: real): real {
        const rest = Math.max(1, (1 - share) * naturalWidth);
        const reaching = (told.width + around + 1) / rest;
        if (portrait || reaching <= 3)
            return portrait ? 2.2 : Math.max(2.2, reaching);
        return Math.min(2.2, Math.max(1, told.x * 2 / 3 / rest));
    }

    /*! Where the picture begins so that its point `at` stands in the middle beside the panel. If its right edge must
        come into sight for that, it ends where the panel begins: paper over the panel makes a column with it. */
    function beside(at: real): real {
        if (portrait)
            return bound(view.width / 2 - at, picture.width, view.width);
        const left = bound(told.x / 2 - at, picture.width, view.width);
        if (left + at + around < told.x)
            return left;
        const flush = told.x - picture.width;
        return flush + at > 60 ? flush : bound(told.x / 2 - at, picture.width, told.x);
    }

    /*! Whether a mark at (x, y) of the picture is cut while one is told of: by the panel, or at the edge. */
    function cut(x: real, y: real): bool {
        const left = picture.x + x - 4;
        const top = picture.y + y - 4;
        const over = left + 96 > told.x && left < told.x + told.width && top + 140 > told.y;
        return told.visible && (over || left < 0 || top < 0 || left + 96 > view.width || top + 96 > view.height);
    }

    Component.onCompleted: reset()

    Connections {
        function onOpened() {
            viewer.fine = false;
            viewer.reset();
        }

        target: viewer.model
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Item {
        id: view

        readonly property bool pans: true // what is cut at its sides comes into sight by moving the picture

        width: viewer.width
        height: viewer.height - viewer.barHeight
        clip: true

        Item {
            id: picture

            property real zoom: 1

            visible: !viewer.missing
            width: viewer.naturalWidth * zoom
            height: viewer.naturalHeight * zoom

            Picture {
                id: wholeImage

                anchors.fill: parent
                wanted: viewer.whole.url
                visible: current && (picture.zoom <= 1.2 || closeImage.status !== Image.Ready)
                smooth: picture.zoom !== 1 || !viewer.exact
            }

            Picture {
                id: closeImage

                anchors.fill: parent
                wanted: viewer.fine ? viewer.model.close.url : ""
                visible: current && picture.zoom > 1.2 && status === Image.Ready
                smooth: true
            }

            Loader {
                anchors.fill: parent
                active: viewer.whole.labels.length > 0
                sourceComponent: Blocks.MapWords {
                    labels: viewer.whole.labels
                    diagram: viewer.whole.diagram
                }
            }

            Repeater {
                id: spots

                model: viewer.model.spots

                Blocks.SpotMark {
                    x: atX * picture.width - 44
                    y: atY * picture.height - 132
                    visible: chosen || !viewer.cut(x, y)
                    available: !viewer.gallery.reach
                    Accessible.ignored: viewer.gallery.reach
                    chosen: viewer.spot === index
                    onActivated: viewer.showSpot(index)
                }
            }
        }

        // In the place of a picture that cannot be shown: what was to be seen.
        Rectangle {
            visible: viewer.missing
            anchors.fill: parent
            color: Theme.paper2
            border.color: Theme.rule
            border.width: 2

            Words {
                anchors.centerIn: parent
                width: Math.min(parent.width - 128, 1120)
                role: Theme.bodyWide
                text: viewer.whole.alt
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
                const z = Math.min(viewer.most, Math.max(1, from * activeScale));
                viewer.put(z, centroid.position.x - partX * viewer.naturalWidth * z, centroid.position.y - partY * viewer.naturalHeight * z);
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
                viewer.put(picture.zoom, startX + centroid.position.x - hold.x, startY + centroid.position.y - hold.y)
        }

        TapHandler {
            onDoubleTapped: event => viewer.zoomTo(picture.zoom > 1.5 ? 1 : 2.4, event.position.x, event.position.y)
        }

        WheelHandler {
            onWheel: event => viewer.zoomTo(picture.zoom * Math.pow(1.2, event.angleDelta.y / 120), event.x, event.y)
        }
    }

    // Keys for the spots where these are out of reach; once one is told of, the steps of its panel lead on.
    Repeater {
        model: viewer.gallery.reach && !told.visible ? viewer.model.spots : null

        NumberKey {
            id: numberKey

            required property int index
            required property string title

            x: 64 + index * 104
            y: view.height - 104
            numeral: index + 1
            label: `${numberKey.index + 1} ${numberKey.title}`
            fill: Theme.paper
            onActivated: viewer.showSpot(index)
        }
    }

    // ---------------------------------------------------------------- the chosen spot
    Rectangle {
        id: told

        readonly property real side: viewer.portrait ? 64 : 48 // as wide as the screen, it keeps the page's margin
        readonly property real least: spotText.y + spotText.height + 152
        // Beside a picture that ends at it, it is as high as the picture: over it would be a hole.
        readonly property bool whole: !viewer.portrait && picture.x + picture.width <= x + 1
        readonly property Blocks.SpotMark row: spots.itemAt(viewer.spot) as Blocks.SpotMark

        visible: row !== null
        x: viewer.portrait ? 0 : viewer.width - width
        y: view.height - height
        width: viewer.portrait ? viewer.width : Theme.large ? 1216 : 656
        height: whole ? view.height : least
        color: Theme.paper
        border.color: Theme.contrast ? Theme.ink : "transparent"
        border.width: Theme.contrast ? Theme.outline : 0

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
        }

        Words {
            id: spotNumber

            x: told.side
            y: 24
            role: Theme.numeral
            color: Theme.sorghum
            text: viewer.spot + 1
        }

        Words {
            id: spotTitle

            x: told.side + 80
            y: 40
            width: parent.width - 2 * told.side - 80
            role: Theme.row
            text: told.row ? told.row.title : ""
        }

        Words {
            id: spotText

            x: told.side
            y: Math.max(124, spotTitle.y + spotTitle.height + 20)
            width: parent.width - 2 * told.side
            marked: true
            text: told.row ? told.row.told : ""
        }

        PushButton {
            x: told.side
            y: parent.height - 112
            width: (parent.width - 2 * told.side - 16) / 2
            available: viewer.spot > 0
            wordless: !available // nothing is that way, and no number to name it by
            icon: "prev"
            label: viewer.gallery.words.spot.replace("%1", Math.max(1, viewer.spot))
            onActivated: viewer.showSpot(viewer.spot - 1)
        }

        PushButton {
            x: told.side + 16 + (parent.width - 2 * told.side - 16) / 2
            y: parent.height - 112
            width: (parent.width - 2 * told.side - 16) / 2
            available: viewer.spot < spots.count - 1
            wordless: !available
            primary: available
            iconAfter: "next"
            label: viewer.gallery.words.spot.replace("%1", Math.min(spots.count, viewer.spot + 2))
            onActivated: viewer.showSpot(viewer.spot + 1)
        }
    }

    // ---------------------------------------------------------------- the bar
    Item {
        y: viewer.height - viewer.barHeight
        width: viewer.width
        height: viewer.barHeight

        PushButton {
            x: 64
            y: 16
            width: 352
            icon: "close"
            label: viewer.gallery.words.backToPage
            onActivated: viewer.model.leave()
        }

        PushButton {
            x: 480
            y: 16
            width: 88
            wordless: true
            icon: "minus"
            label: viewer.gallery.words.zoomOut
            available: picture.zoom > 1
            onActivated: viewer.zoomTo(picture.zoom / 1.6, view.width / 2, view.height / 2)
        }

        PushButton {
            x: 584
            y: 16
            width: 88
            wordless: true
            icon: "plus"
            label: viewer.gallery.words.zoomIn
            available: picture.zoom < viewer.most
            onActivated: viewer.zoomTo(picture.zoom * 1.6, view.width / 2, view.height / 2)
        }

        PushButton {
            x: 688
            y: 16
            width: 232
            label: viewer.gallery.words.wholePicture
            available: picture.zoom > 1 || viewer.spot >= 0
            onActivated: viewer.reset()
        }

        Item {
            readonly property real aspect: viewer.model.thumb.height > 0 ? viewer.model.thumb.width / viewer.model.thumb.height : 172 / 96

            visible: !viewer.missing && viewer.model.thumb.url !== "" && !thumb.failed
            x: viewer.portrait ? 64 : 936
            y: viewer.portrait ? 128 : 12
            width: Math.min(172, aspect * (viewer.portrait ? 184 : 96))
            height: width / aspect
            clip: true
            Accessible.ignored: true

            Picture {
                id: thumb

                anchors.fill: parent
                wanted: viewer.model.thumb.url
                visible: current
            }

            Rectangle {
                x: picture.width > 0 ? Math.max(0, -picture.x / picture.width * parent.width) : 0
                y: picture.height > 0 ? Math.max(0, -picture.y / picture.height * parent.height) : 0
                width: picture.width > 0 ? Math.min(1, view.width / picture.width) * parent.width : 0
                height: picture.height > 0 ? Math.min(1, view.height / picture.height) * parent.height : 0
                color: "transparent"
                border.color: Theme.sorghum
                border.width: 4
            }
        }

        Words {
            x: viewer.portrait ? 264 : 1136
            y: viewer.portrait ? 128 : Math.max(4, (viewer.barHeight - height) / 2)
            width: viewer.portrait ? 752 : 720
            role: Theme.note
            lineHeight: viewer.portrait ? role.line : Math.min(role.line, (viewer.barHeight - 8) / 3)
            color: Theme.ink2
            maximumLineCount: viewer.portrait ? 6 : 3
            text: viewer.missing || (Theme.large && !viewer.portrait) ? viewer.whole.credit : `${viewer.whole.credit} ${viewer.gallery.words.twoFingers}`
        }
    }
}

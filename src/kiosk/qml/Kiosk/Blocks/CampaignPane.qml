pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Controls
import Kiosk.Theme

/*! One window on the map: the picture, the ways up to today, towns and names. */
Item {
    id: pane

    required property var spec
    required property var ways // null until they are drawn
    required property var names // the same
    required property var picture
    required property real pixel
    required property string chosen
    required property real day
    required property real now
    property bool pressable: true
    readonly property bool unfinished: !chart.current

    signal touched(point where)

    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: picture.alt

    Rectangle {
        anchors.fill: parent
        color: Theme.sea
    }

    Picture {
        id: chart

        x: pane.spec.whole.x
        y: pane.spec.whole.y
        width: pane.spec.whole.width
        height: pane.spec.whole.height
        wanted: pane.picture.url
        // As many pixels as the screen has: nothing is scaled while the ways grow.
        wantedSize: Qt.size(Math.round(width * pane.pixel), Math.round(height * pane.pixel))
    }

    Repeater {
        model: pane.ways?.axes ?? []

        CampaignDots {
            required property var modelData

            function backwards(line: var): list<point> {
                const points = [];
                for (let i = line.length - 4; i >= 0; i -= 4)
                    points.push(Qt.point(line[i], line[i + 1]));
                return points;
            }

            path: backwards(modelData.line)
            colour: Theme.fronts[modelData.colour]
        }
    }

    Repeater {
        model: pane.ways?.axes ?? []

        CampaignAxis {
            required property var modelData

            line: modelData.line
            flown: modelData.flown
            pattern: modelData.pattern
            colour: Theme.fronts[modelData.colour]
            chosen: modelData.axisId === pane.chosen
            z: chosen ? 1 : 0
            day: pane.day
            now: pane.now
        }
    }

    Repeater {
        model: pane.ways?.dots ?? []

        Rectangle {
            required property var modelData

            x: modelData[0] - 7
            y: modelData[1] - 7
            z: 2
            width: 14
            height: 14
            radius: 7
            color: Theme.ink
            border.color: Theme.land
            border.width: 2
        }
    }

    Shape {
        z: 2
        visible: pane.names !== null && pane.names.leaders.length > 0

        ShapePath {
            strokeColor: Theme.land
            strokeWidth: 6
            fillColor: "transparent"
            capStyle: ShapePath.FlatCap

            PathMultiline {
                paths: pane.names?.leaders ?? []
            }
        }

        ShapePath {
            strokeColor: Theme.ink
            strokeWidth: 2
            fillColor: "transparent"
            capStyle: ShapePath.FlatCap

            PathMultiline {
                paths: pane.names?.leaders ?? []
            }
        }
    }

    Repeater {
        model: pane.names?.words ?? []

        Grid {
            id: word

            required property var modelData
            readonly property string style: modelData.style
            readonly property bool town: style === "town" || style === "note"
            readonly property color halo: style === "water" ? Theme.sea : Theme.land

            x: modelData.x + (modelData.w - width) * (modelData.side === "left" ? 1 : modelData.side === "right" ? 0 : 0.5)
            y: modelData.y
            z: 3
            columns: modelData.under ? 1 : 2
            columnSpacing: 8
            horizontalItemAlignment: modelData.side === "left" ? Grid.AlignRight : modelData.side === "right" ? Grid.AlignLeft : Grid.AlignHCenter

            MapName {
                role: word.town ? Theme.mapName : word.modelData.role === "mapRegion" ? Theme.mapRegion : Theme.mapWater
                color: word.style === "water" ? Theme.ink2 : Theme.ink
                halo: word.halo
                text: word.modelData.words
            }

            MapName {
                visible: text !== ""
                role: Theme.mapName
                font.weight: Theme.contrast ? 600 : 400
                halo: word.halo
                text: word.modelData.days
            }
        }
    }

    TapHandler {
        enabled: pane.pressable
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: event => pane.touched(event.position)
    }
}

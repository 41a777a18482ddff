pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

/*! A travelled way in its front's pattern on a pale casing, with an arrowhead if it has one. Fronts differ by pattern and by hue. */
Shape {
    id: line

    property list<var> paths: []
    property list<var> flown: []
    property list<point> head: []
    required property string pattern
    required property color colour
    readonly property color centre: pattern === "solid" ? "transparent" : Theme.land

    ShapePath {
        strokeColor: Theme.land
        strokeWidth: 12
        fillColor: "transparent"
        capStyle: ShapePath.FlatCap
        joinStyle: ShapePath.RoundJoin

        PathMultiline {
            paths: line.paths.concat(line.flown)
        }
    }

    ShapePath {
        strokeColor: line.head.length > 0 ? Theme.land : "transparent"
        strokeWidth: 7
        fillColor: "transparent"
        joinStyle: ShapePath.MiterJoin

        PathPolyline {
            path: line.head
        }
    }

    ShapePath {
        strokeColor: line.colour
        strokeWidth: 7
        fillColor: "transparent"
        capStyle: ShapePath.FlatCap
        joinStyle: ShapePath.RoundJoin

        PathMultiline {
            paths: line.paths
        }
    }

    ShapePath {
        strokeColor: line.centre
        strokeWidth: line.pattern === "double" ? 2.4 : 3
        fillColor: "transparent"
        strokeStyle: line.pattern === "ticked" ? ShapePath.DashLine : ShapePath.SolidLine
        dashPattern: [1, 2.4]
        capStyle: ShapePath.FlatCap
        joinStyle: ShapePath.RoundJoin

        PathMultiline {
            paths: line.paths
        }
    }

    ShapePath {
        strokeColor: line.colour
        strokeWidth: 5
        fillColor: "transparent"
        strokeStyle: ShapePath.DashLine
        dashPattern: [2, 1.6]
        capStyle: ShapePath.FlatCap

        PathMultiline {
            paths: line.flown
        }
    }

    ShapePath {
        strokeColor: "transparent"
        strokeWidth: 0
        fillColor: line.head.length > 0 ? line.colour : "transparent"

        PathPolyline {
            path: line.head
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

/*! A way still to come: dots of 4 on 12. Laid from its end, so that they stay where they are as the way grows. */
Shape {
    id: dots

    required property list<point> path
    required property color colour

    ShapePath {
        strokeColor: dots.colour
        strokeWidth: 4
        fillColor: "transparent"
        strokeStyle: ShapePath.DashLine
        dashPattern: [0.01, 3]
        capStyle: ShapePath.RoundCap

        PathPolyline {
            path: dots.path
        }
    }
}

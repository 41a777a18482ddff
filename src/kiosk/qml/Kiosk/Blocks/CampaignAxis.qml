pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

/*! The travelled way of one army. What lies before today is redrawn once a day; only its tip grows from frame to frame. */
Item {
    id: axis

    required property var line
    required property var flown
    required property string pattern
    required property color colour
    required property bool chosen
    required property real day
    required property real now
    readonly property real headLength: 28
    readonly property real square: 9 // px from the middle of the square at its start to its edge
    readonly property real headLong: Math.min(headLength, (reached - square) / 1.5) // of a short way: a third is its shaft
    readonly property real reached: lengthAt(now)
    readonly property real settled: Math.max(0, lengthAt(day - 1) - headLength)

    // `line` has four numbers for each vertex: an array for each, or "for of", would leave thousands of objects behind.
    // It is read once a call: each reading of a property in a binding is a guard of 56 bytes that Qt keeps room for.
    function lengthAt(when: real): real {
        const way = line;
        for (let i = 0; i < way.length; i += 4) {
            if (way[i + 2] <= when)
                continue;
            const before = Math.max(0, i - 4);
            const days = way[i + 2] - way[before + 2];
            const gone = days > 0 ? Math.max(0, when - way[before + 2]) / days : 0;
            return way[before + 3] + (way[i + 3] - way[before + 3]) * gone;
        }
        return way[way.length - 1];
    }

    function pointAt(length: real): point {
        const way = line;
        let before = 0;
        for (let i = 0; i < way.length; i += 4) {
            if (way[i + 3] >= length && way[i + 3] > way[before + 3]) {
                const share = (length - way[before + 3]) / (way[i + 3] - way[before + 3]);
                return Qt.point(way[before] + (way[i] - way[before]) * share, way[before + 1] + (way[i + 1] - way[before + 1]) * share);
            }
            before = i;
        }
        return Qt.point(way[before], way[before + 1]);
    }

    /*! The vertices between two lengths, with a point of its own at either end. */
    function cut(from: real, to: real): list<point> {
        if (to - from < 0.5)
            return [];
        const way = line;
        const points = [pointAt(from)];
        for (let i = 0; i < way.length; i += 4)
            if (way[i + 3] > from && way[i + 3] < to)
                points.push(Qt.point(way[i], way[i + 1]));
        points.push(pointAt(to));
        return points;
    }

    /*! The pieces between two lengths that were flown, or those that were not. */
    function pieces(from: real, to: real, air: bool): var {
        const found = [];
        let at = from;
        for (const [begun, ended] of flown) {
            if (!air && begun > at)
                found.push(cut(at, Math.min(begun, to)));
            if (air)
                found.push(cut(Math.max(from, begun), Math.min(ended, to)));
            at = Math.max(at, ended);
        }
        if (!air)
            found.push(cut(at, to));
        return found.filter(piece => piece.length > 1);
    }

    function headAt(length: real, long: real): list<point> {
        if (long < 8)
            return [];
        const tip = pointAt(length);
        const foot = pointAt(length - long);
        const run = Math.max(0.01, Math.hypot(tip.x - foot.x, tip.y - foot.y));
        const x = (tip.x - foot.x) / run;
        const y = (tip.y - foot.y) / run;
        const back = Qt.point(tip.x - x * long, tip.y - y * long);
        const half = long * 0.46;
        return [tip, Qt.point(back.x - y * half, back.y + x * half), Qt.point(back.x + y * half, back.y - x * half), tip];
    }

    Accessible.ignored: true

    Loader {
        active: axis.chosen
        sourceComponent: Shape {
            ShapePath {
                strokeColor: Theme.ink
                strokeWidth: 18
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap
                joinStyle: ShapePath.RoundJoin

                PathPolyline {
                    path: axis.cut(0, axis.line[axis.line.length - 1])
                }
            }

            ShapePath {
                strokeColor: Theme.land
                strokeWidth: 12
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap
                joinStyle: ShapePath.RoundJoin

                PathPolyline {
                    path: axis.cut(0, axis.line[axis.line.length - 1])
                }
            }

            ShapePath {
                strokeColor: axis.colour
                strokeWidth: 4
                fillColor: "transparent"
                strokeStyle: ShapePath.DashLine
                dashPattern: [0.01, 3]
                capStyle: ShapePath.RoundCap

                PathPolyline {
                    path: axis.cut(0, axis.line[axis.line.length - 1]).reverse()
                }
            }
        }
    }

    CampaignLine {
        paths: axis.pieces(0, axis.settled, false)
        flown: axis.pieces(0, axis.settled, true)
        pattern: axis.pattern
        colour: axis.colour
    }

    CampaignLine {
        readonly property real from: Math.max(0, axis.settled - 1)
        readonly property real to: Math.max(0, axis.reached - (head.length > 0 ? axis.headLong * 0.7 : 0))

        paths: axis.pieces(from, to, false)
        flown: axis.pieces(from, to, true)
        head: axis.headAt(axis.reached, axis.headLong)
        pattern: axis.pattern
        colour: axis.colour
    }

    Rectangle {
        x: axis.line[0] - axis.square
        y: axis.line[1] - axis.square
        width: 2 * axis.square
        height: width
        color: Theme.land
        border.color: axis.colour
        border.width: 4
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

/*! One icon, stroked in one colour. Always beside a word, so it is not spoken. */
Item {
    id: icon

    required property string name
    property color color: Theme.ink
    property real size: 40
    readonly property bool stroked: true // by which a tour knows it

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Shape {
        width: Icons.grid
        height: Icons.grid
        scale: icon.size / Icons.grid
        transformOrigin: Item.TopLeft

        ShapePath {
            strokeColor: icon.color
            strokeWidth: Icons.stroke
            fillColor: "transparent"
            capStyle: ShapePath.SquareCap
            joinStyle: ShapePath.MiterJoin

            PathSvg {
                path: Icons.path(icon.name)
            }
        }
    }
}

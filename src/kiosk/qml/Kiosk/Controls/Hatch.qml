pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

/*! A hatched span: what is uncertain or disputed. Lines at 45 degrees, 3.2 wide, every 8. */
Item {
    id: hatch

    property color color: Theme.ink

    clip: true
    Accessible.ignored: true

    Shape {
        ShapePath {
            strokeColor: hatch.color
            strokeWidth: 3.2
            fillColor: "transparent"
            capStyle: ShapePath.FlatCap

            PathSvg {
                path: hatch._lines(hatch.width, hatch.height)
            }
        }
    }

    function _lines(width: real, height: real): string {
        const parts = [];
        const step = 8 * Math.SQRT2;
        for (let x = -height; x < width + 2; x += step)
            parts.push(`M${x - 4} ${height + 4}L${x + height + 4} -4`);
        return parts.join("");
    }
}

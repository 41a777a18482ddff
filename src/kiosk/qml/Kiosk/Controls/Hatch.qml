import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

/*! A hatched span: what is uncertain or disputed. Lines at 45 degrees, 3.2 wide, every 8. */
Shape {
    id: hatch

    property color color: Theme.ink

    readonly property color gap: Qt.alpha(color, 0)
    // From one line to the next, across them. Their edges are as soft as one pixel.
    readonly property real step: 8
    readonly property real line: 3.2
    readonly property real soft: 0.5

    Accessible.ignored: true

    // A repeated gradient costs a tenth of what as many lines would, and nothing to make anew when a bar grows.
    ShapePath {
        strokeWidth: -1
        fillGradient: LinearGradient {
            x2: hatch.step / Math.SQRT2
            y2: hatch.step / Math.SQRT2
            spread: ShapeGradient.RepeatSpread

            GradientStop {
                position: 0.5 / hatch.step
                color: hatch.gap
            }

            GradientStop {
                position: (0.5 + 2 * hatch.soft) / hatch.step
                color: hatch.color
            }

            GradientStop {
                position: (0.5 + hatch.line) / hatch.step
                color: hatch.color
            }

            GradientStop {
                position: (0.5 + hatch.line + 2 * hatch.soft) / hatch.step
                color: hatch.gap
            }
        }

        PathRectangle {
            width: hatch.width
            height: hatch.height
        }
    }
}

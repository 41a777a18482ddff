pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks
import Kiosk.Controls

/*! Never shown. What the attract loop is made of, so that Qt reads it in its own thread while Python reads modules. */
QtObject {
    readonly property Component parts: Component {
        Rain {
            lines: 0
            step: 0

            Words {}

            Touchable {
                label: ""
            }
        }
    }
}

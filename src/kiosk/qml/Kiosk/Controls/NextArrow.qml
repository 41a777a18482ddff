pragma ComponentBehavior: Bound

import Kiosk.Theme

/*! The arrow on the attract loop's strip. */
Icon {
    name: "next"
    size: 52
    color: Theme.milletInk
}

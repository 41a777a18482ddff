pragma ComponentBehavior: Bound

import QtQuick

/*! How one kind of words is set. `px` and `line` are what is shown; the gallery measures with the same numbers. */
QtObject {
    required property string family
    required property int weight
    required property real base
    required property real baseLine
    property real factor: 1
    property real tracking: 0
    property bool italic: false
    // Height of the family's ascent and descent together, in em.
    readonly property real natural: family === "Spectral" ? 1.5217 : 1.4236

    readonly property real px: Math.round(base * factor)
    readonly property real line: Math.round(baseLine * factor)
}

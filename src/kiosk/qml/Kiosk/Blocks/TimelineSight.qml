import QtQuick

/*! What of the timeline's strip is in sight, px from its origin. Read only where it matters to the pixel: `left` changes in
 every frame, and whatever reads it is asked again. `rough` changes every 64 px. */
QtObject {
    property real left: 0
    property real wide: 0
    readonly property real right: left + wide
    readonly property real rough: Math.floor(left / 64) * 64 // at most 64 px further left

    // Whether a point is in sight, give or take `beyond` px at either side.
    function holds(x: real, beyond: real): bool {
        if (x < rough - beyond || x > rough + 64 + wide + beyond)
            return false;
        return (x >= rough + 64 && x <= rough + wide) || (x >= left - beyond && x <= right + beyond);
    }
}

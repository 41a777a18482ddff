import QtQuick

/*! Two fingers on something that moves itself. */
PinchHandler {
    /*! Where they took hold: where they came down, unless they went a way together since. A panel tells of one finger
        after the other, so the middle between them lies half a step beside itself as this becomes a pinch. */
    function took(): point {
        const [down, now] = [centroid.pressPosition, centroid.position];
        return Math.hypot(now.x - down.x, now.y - down.y) <= dragThreshold ? down : now;
    }

    target: null
}

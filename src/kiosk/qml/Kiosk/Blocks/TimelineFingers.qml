pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show

/*! What fingers mean on the lanes: a touch chooses, one finger pans and throws, two zoom. */
Item {
    id: fingers

    required property TimelineModel model
    required property real begin // day at the left edge
    required property real ppd
    required property bool gliding
    required property bool runsOn // it moves by itself: glides, or was thrown
    readonly property bool moving: drag.active || pinch.active

    signal stopped
    signal rested
    /*! What a finger is on: see TimelineModel.under; -1 when it left. */
    signal pressed(int meant)
    signal dragged(real day)
    signal placed(real day, real scale)
    /*! Let go at so many px a second. */
    signal thrown(real speed)

    TapHandler {
        // A touch that stops what glides means no more than that.
        property bool caught: false

        enabled: !fingers.model.low
        onPressedChanged: if (pressed) {
            caught = fingers.runsOn;
            if (caught) {
                fingers.stopped();
                fingers.rested();
            } else {
                fingers.pressed(fingers.model.under(point.position.x, point.position.y));
            }
        } else {
            fingers.pressed(-1);
        }
        onTapped: point => {
            if (!caught)
                fingers.model.touchedAt(point.position.x, point.position.y);
        }
        longPressThreshold: 0
    }

    DragHandler {
        id: drag

        readonly property real still: 10 // px that a finger may move after a pinch without taking hold
        readonly property real forgotten: 80 // ms after which a finger that rests throws nothing
        // The finger that stays after a pinch was never seen to come down: its way begins where it takes hold.
        readonly property bool seen: centroid.scenePressPosition.x !== 0 || centroid.scenePressPosition.y !== 0
        property bool holds: false
        property real hold: 0
        property real began: 0
        property real speed: 0
        property real movedAt: 0

        function take() {
            fingers.stopped();
            began = fingers.begin;
            hold = seen ? centroid.pressPosition.x : centroid.position.x;
            holds = true;
        }

        enabled: !fingers.model.low
        target: null
        yAxis.enabled: false
        onActiveChanged: {
            if (active) {
                speed = 0;
                hold = centroid.position.x;
            } else if (holds) {
                holds = false;
                if (!pinch.active)
                    fingers.thrown(Date.now() - movedAt < forgotten ? speed : 0);
            }
        }
        onActiveTranslationChanged: {
            if (!active || pinch.active)
                return;
            if (!holds && (seen || (!fingers.gliding && Math.abs(centroid.position.x - hold) > still)))
                take();
            if (holds) {
                fingers.dragged(began - (centroid.position.x - hold) / fingers.ppd);
                speed = centroid.velocity.x;
                movedAt = Date.now();
            }
        }
    }

    Pinch {
        id: pinch

        property real began: 1
        property real day: 0
        property real under: 0

        function follow() {
            if (!active)
                return;
            under = centroid.position.x;
            const scale = Math.min(Math.max(began * activeScale, fingers.model.least), fingers.model.most);
            fingers.placed(day - under / scale, scale);
        }

        enabled: !fingers.model.low
        onActiveChanged: {
            if (active) {
                fingers.stopped();
                began = fingers.ppd / activeScale;
                under = took().x;
                day = fingers.begin + under / fingers.ppd;
            } else {
                fingers.model.pinched(day, under, fingers.ppd);
                if (fingers.model.ppd === fingers.ppd)
                    fingers.rested();
            }
        }
        onActiveScaleChanged: follow()
        onTranslationChanged: follow()
    }
}

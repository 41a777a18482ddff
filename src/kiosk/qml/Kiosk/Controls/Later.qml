pragma ComponentBehavior: Bound

import QtQuick

/*! What comes a frame after the rest of a page: made at once then, never in pieces, which leaving the page would tear apart. */
Loader {
    id: later

    required property bool wanted
    readonly property bool pending: wanted && !active

    active: false
    onWantedChanged: if (!wanted)
        active = false

    FrameAnimation {
        running: later.pending
        onTriggered: if (currentFrame > 1)
            later.active = true
    }
}

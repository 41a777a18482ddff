pragma ComponentBehavior: Bound

import QtQuick

/*! Something large: made as soon as it is wanted, out of sight as soon as it is not, and gone once what comes after it is drawn. */
Loader {
    id: kept

    required property bool wanted

    function follow() {
        if (wanted)
            active = true;
        else
            farewell.start();
    }

    active: false
    visible: wanted
    onWantedChanged: follow()
    Component.onCompleted: follow()

    FrameAnimation {
        id: farewell

        onTriggered: if (currentFrame > 2) {
            kept.active = kept.wanted;
            stop();
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! What can be pressed: acts when the finger lifts inside it, does nothing when it slides off, answers to a keypad. */
FocusScope {
    id: touchable

    required property string label
    property string hint: ""
    property bool available: true
    property bool selected: false
    property color focusColor: Theme.sorghum
    property real sink: held ? 2 : 0
    // A finger that has slid off holds it no longer, though it may come back.
    readonly property bool held: tap.pressed && available && contains(tap.point.position)
    default property alias content: inside.data

    signal activated
    signal activatedAt(point where)

    // What cannot be pressed is told as disabled. While the keys are at it it stays theirs: they go on from there.
    enabled: available || activeFocus
    activeFocusOnTab: available || activeFocus
    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.description: hint
    Accessible.focusable: available || activeFocus
    Accessible.onPressAction: touchable._act(Qt.point(width / 2, height / 2))
    Keys.onReturnPressed: touchable._act(Qt.point(width / 2, height / 2))
    Keys.onEnterPressed: touchable._act(Qt.point(width / 2, height / 2))
    Keys.onSpacePressed: touchable._act(Qt.point(width / 2, height / 2))

    function _act(where: point) {
        if (!available)
            return;
        activated();
        activatedAt(where);
    }

    Item {
        id: inside

        y: touchable.sink
        width: touchable.width
        height: touchable.height
    }

    TapHandler {
        id: tap

        enabled: touchable.available
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: event => touchable._act(event.position)
        // A long press is a press: somebody with a slow hand is not refused.
        longPressThreshold: 0
    }

    Loader {
        active: touchable.activeFocus
        anchors.fill: parent
        anchors.margins: -12
        sourceComponent: Rectangle {
            color: "transparent"
            border.color: touchable.focusColor
            border.width: 6
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! Lights held up today, and the button that is held for one: the line grows while it is held and sinks when let go. */
Item {
    id: lights

    required property Gallery gallery
    readonly property LightsModel model: gallery.lights
    readonly property bool portrait: height > width
    readonly property rect band: gallery.memorial.lightsBox
    readonly property real base: band.y + band.height
    readonly property real step: band.width / 56
    // Where the words leave the band no room, the hold shows on the button alone.
    readonly property bool banded: band.width > 0
    property real growth: 0
    property bool touched: false

    Rectangle {
        visible: lights.banded
        x: lights.band.x
        y: lights.base
        width: lights.band.width
        height: 2
        color: Theme.nightRule
    }

    Repeater {
        model: lights.banded ? lights.model.rows : null

        Rectangle {
            required property int index
            required property real length
            required property bool lit
            required property bool own

            x: lights.band.x + (index + 0.5) * lights.step - width / 2
            y: lights.base - height
            width: own ? 5 : 2
            height: (own ? 1 : length) * lights.band.height
            color: own ? Theme.millet : lit ? Theme.dimLight : Theme.nightRule
            opacity: lit ? 1 : 0.55
            visible: lit || index !== lights.model.next || lights.growth === 0
        }
    }

    Rectangle {
        visible: lights.banded && lights.growth > 0 && !lights.model.own
        x: lights.band.x + (lights.model.next + 0.5) * lights.step - width / 2
        y: lights.base - height
        width: 5
        height: lights.growth * lights.band.height
        color: Theme.millet
    }

    NumberAnimation {
        id: grow

        target: lights
        property: "growth"
        to: 1
        duration: Theme.lightHold
        onFinished: lights.model.light()
    }

    NumberAnimation {
        id: sink

        target: lights
        property: "growth"
        to: 0
        duration: Theme.lightSink
    }

    PushButton {
        id: button

        x: lights.width - 64 - width
        y: lights.portrait ? lights.height - 208 : lights.height - 104
        width: lights.portrait ? 296 : 280
        icon: "flame"
        label: lights.model.own ? lights.gallery.words.lightIsLit : lights.gallery.words.holdForLight
        available: !lights.model.own
        primary: available
        edge: Theme.millet
        words: Theme.millet
        filled: Theme.millet
        filledInk: Theme.milletInk
        focusColor: Theme.bone
        onHeldChanged: {
            if (held) {
                lights.touched = true;
                sink.stop();
                grow.start();
                return;
            }
            // Not at once: the tap that a lifting finger makes may be told after this.
            Qt.callLater(() => lights.touched = false);
            if (grow.running) {
                grow.stop();
                sink.start();
            }
        }
        // A keypad cannot hold: its press is the whole gesture. A finger can: its tap is none.
        onActivated: if (!lights.touched)
            lights.model.light()
    }

    Rectangle {
        visible: !lights.model.own
        x: button.x
        y: button.y + button.height - height
        width: button.width * lights.growth
        height: 8
        color: Theme.milletInk
    }

    Connections {
        function onChanged() {
            if (!lights.model.own)
                lights.growth = 0;
        }

        target: lights.model
    }
}

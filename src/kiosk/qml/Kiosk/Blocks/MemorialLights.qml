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
    // Upright, the band stands beside the title and above the line under it, as far as the title leaves room.
    readonly property real bandX: portrait ? Math.max(460, 96 + title.width) : 728
    readonly property real bandWidth: portrait ? 1016 - bandX : 1128
    readonly property real bandBase: portrait ? 104 : 128
    readonly property real bandTall: portrait ? 76 : 100
    readonly property real step: bandWidth / 56
    // Larger words take the band's room; the hold then shows on the button alone.
    readonly property bool banded: gallery.percent === 100 && bandWidth > 200
    property real growth: 0
    property bool touched: false

    TextMetrics {
        id: title

        font.family: Theme.title1.family
        font.weight: Theme.title1.weight
        font.pixelSize: Theme.title1.px
        text: lights.gallery.memorial.title
    }

    Rectangle {
        visible: lights.banded
        x: lights.bandX
        y: lights.bandBase
        width: lights.bandWidth
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

            x: lights.bandX + (index + 0.5) * lights.step - width / 2
            y: lights.bandBase - height
            width: own ? 5 : 2
            height: (own ? 1 : length) * lights.bandTall
            color: own ? Theme.millet : lit ? Theme.dimLight : Theme.nightRule
            opacity: lit ? 1 : 0.55
            visible: lit || index !== lights.model.next || lights.growth === 0
        }
    }

    Rectangle {
        visible: lights.banded && lights.growth > 0 && !lights.model.own
        x: lights.bandX + (lights.model.next + 0.5) * lights.step - width / 2
        y: lights.bandBase - height
        width: 5
        height: lights.growth * lights.bandTall
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

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! The days of the map: play, one day back and on, and a handle that goes wherever the band is touched. */
Item {
    id: scrubber

    required property CampaignModel model
    required property var words
    readonly property real axis: 78
    readonly property real bandLeft: 328

    height: 136

    PushButton {
        x: 64
        y: 12
        width: 88
        primary: true
        wordless: true
        icon: scrubber.model.playing ? "pause" : "play"
        label: scrubber.model.playing ? scrubber.words.pause : scrubber.words.play
        onActivated: scrubber.model.togglePlay()
    }

    PushButton {
        x: 168
        y: 12
        width: 64
        wordless: true
        icon: "stepb"
        label: scrubber.words.dayBefore
        available: scrubber.model.day > 0
        onActivated: scrubber.model.step(-1)
    }

    PushButton {
        x: 248
        y: 12
        width: 64
        wordless: true
        icon: "stepf"
        label: scrubber.words.dayAfter
        available: scrubber.model.day + 1 < scrubber.model.days
        onActivated: scrubber.model.step(1)
    }

    Item {
        x: scrubber.bandLeft
        width: scrubber.width - x
        height: scrubber.height
        activeFocusOnTab: true
        Accessible.role: Accessible.Slider
        Accessible.name: `${scrubber.words.chooseDay}: ${scrubber.model.date}`
        Accessible.focusable: true
        Accessible.onIncreaseAction: scrubber.model.step(1)
        Accessible.onDecreaseAction: scrubber.model.step(-1)
        Keys.onLeftPressed: scrubber.model.step(-1)
        Keys.onRightPressed: scrubber.model.step(1)

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            longPressThreshold: 0
            onTapped: event => scrubber.model.slideTo(event.position.x + scrubber.bandLeft)
        }

        DragHandler {
            target: null
            yAxis.enabled: false
            dragThreshold: 8
            onCentroidChanged: if (active)
                scrubber.model.slideTo(centroid.position.x + scrubber.bandLeft)
        }

        Rectangle {
            visible: parent.activeFocus
            anchors.fill: parent
            anchors.topMargin: 2
            anchors.bottomMargin: 2
            anchors.rightMargin: 2
            color: "transparent"
            border.color: Theme.sorghum
            border.width: 6
        }
    }

    Rectangle {
        x: 340
        y: scrubber.axis - 1
        width: scrubber.width - x - 64
        height: 3
        color: Theme.ink
    }

    Repeater {
        model: scrubber.model.ticks

        Item {
            id: tick

            required property int index
            required property real at
            required property real tall
            required property string word
            readonly property bool past: index < scrubber.model.day

            x: at
            y: scrubber.axis

            Rectangle {
                x: tick.past ? -width / 2 : -1.5
                y: -height
                width: tick.past ? scrubber.model.blockWidth : 3
                height: tick.past ? 24 : tick.tall
                color: Theme.ink
            }

            Loader {
                active: tick.word !== ""
                x: -width / 2
                y: 16
                sourceComponent: Words {
                    role: Theme.axis
                    wrapMode: Text.NoWrap
                    text: tick.word
                }
            }
        }
    }

    Rectangle {
        x: Math.round(scrubber.model.handleAt - width / 2)
        y: scrubber.axis - 72
        width: 88
        height: 88
        color: Theme.sorghum

        Words {
            anchors.centerIn: parent
            width: implicitWidth
            role: Theme.name
            font.pixelSize: 46
            color: Theme.sorghumInk
            wrapMode: Text.NoWrap
            text: scrubber.model.numeral
            spoken: false
        }
    }
}

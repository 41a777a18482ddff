pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Show
import Kiosk.Theme

/*! Are you still here? Ticks shrink one a second; any touch on the dimmed page keeps it. */
FocusScope {
    id: warning

    required property Gallery gallery
    readonly property bool portrait: height > width
    readonly property real inset: portrait ? 64 : 64

    focus: true
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title.text + " " + message.text

    Rectangle {
        anchors.fill: parent
        color: Theme.veil
        opacity: Theme.veilOpacity
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: warning.gallery.keepReading()
    }

    Rectangle {
        id: panel

        property real shift: 40

        x: warning.portrait ? 0 : 416
        y: warning.height - height + shift
        width: warning.portrait ? warning.width : 1088
        height: 660 + message.height - 100
        color: Theme.paper
        border.color: Theme.contrast ? Theme.ink : "transparent"
        border.width: Theme.contrast ? Theme.outline : 0
        Component.onCompleted: rise.start()

        NumberAnimation {
            id: rise

            target: panel
            property: "shift"
            to: 0
            duration: Theme.panel
            easing.type: Easing.OutCubic
        }

        // The panel is not the page: a touch beside its buttons does nothing.
        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
        }

        Words {
            id: title

            x: warning.inset
            y: 48
            width: panel.width - 2 * warning.inset
            role: Theme.display
            text: warning.gallery.words.stillHere
        }

        Words {
            id: message

            x: warning.inset
            y: title.y + title.height + 8
            width: panel.width - 2 * warning.inset
            height: Math.max(implicitHeight, 100)
            text: warning.gallery.words.closesIn.replace("%1", warning.gallery.secondsLeft)
        }

        Item {
            id: ticks

            readonly property int many: warning.gallery.warningSeconds
            readonly property real step: width / many

            x: warning.inset
            y: message.y + message.height + 32
            width: panel.width - 2 * warning.inset
            height: 52

            Repeater {
                model: ticks.many

                Rectangle {
                    required property int index
                    readonly property bool standing: index < warning.gallery.secondsLeft

                    x: index * ticks.step
                    y: ticks.height - 3 - height
                    width: standing ? Math.min(14, ticks.step * 0.4) : 4
                    height: standing ? 48 : 18
                    color: standing ? Theme.ink : Theme.rule
                }
            }

            Rectangle {
                y: ticks.height - 3
                width: ticks.width
                height: 3
                color: Theme.ink
            }
        }

        PushButton {
            x: warning.inset
            y: panel.height - 274
            width: panel.width - 2 * warning.inset
            height: 112
            focus: true
            primary: true
            label: warning.gallery.words.keepReading
            onActivated: warning.gallery.keepReading()
        }

        PushButton {
            x: warning.inset
            y: panel.height - 140
            width: panel.width - 2 * warning.inset
            height: 96
            icon: "restart"
            label: warning.gallery.words.startAgain
            onActivated: warning.gallery.startAgain()
        }
    }
}

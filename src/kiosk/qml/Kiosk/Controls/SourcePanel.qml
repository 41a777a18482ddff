pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Show
import Kiosk.Theme

/*! Who says so: every work in full, a rule between two. More than fits is turned to by buttons with words of their own:
    the page's Next stands right under them. */
Rectangle {
    id: panel

    required property Gallery gallery

    width: gallery.sources.wide
    height: gallery.sources.tall
    color: Theme.paper
    border.color: Theme.ink
    border.width: Theme.outline

    TapHandler {}

    Words {
        x: panel.gallery.sources.side
        y: panel.gallery.sources.over
        role: Theme.name
        text: panel.gallery.words.whoSaysSo
    }

    Repeater {
        model: panel.gallery.sources.lines

        Item {
            id: line

            required property real at
            required property string words
            required property string role
            required property bool soft
            required property bool ruled

            x: panel.gallery.sources.side
            y: panel.gallery.sources.head + at
            width: panel.width - 2 * panel.gallery.sources.side

            Rectangle {
                visible: line.ruled
                y: -panel.gallery.sources.between / 2 - 1
                width: parent.width
                height: Theme.hairline
                color: Theme.rule
            }

            Words {
                width: parent.width
                role: Theme[line.role]
                color: line.soft ? Theme.ink2 : Theme.ink
                text: line.words
            }
        }
    }

    PushButton {
        x: panel.gallery.sources.side
        y: panel.height - 124
        width: 240
        icon: "close"
        label: panel.gallery.words.close
        onActivated: panel.gallery.closePanel()
    }

    Words {
        x: back.x - 24 - width
        anchors.verticalCenter: back.verticalCenter
        role: Theme.control
        text: panel.gallery.sources.placed
    }

    PushButton {
        id: back

        x: more.x - Theme.gap - width
        y: panel.height - 124
        width: 88
        visible: more.visible
        available: panel.gallery.sources.hasPrevious
        wordless: true
        icon: "prev"
        label: panel.gallery.words.earlierSources
        onActivated: panel.gallery.sources.turn(-1)
    }

    PushButton {
        id: more

        x: panel.width - panel.gallery.sources.side - width
        y: panel.height - 124
        width: 352
        visible: panel.gallery.sources.placed !== ""
        available: panel.gallery.sources.hasNext
        iconAfter: "next"
        label: panel.gallery.words.moreSources
        onActivated: panel.gallery.sources.turn(1)
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Show
import Kiosk.Theme

/*! Who says so: every work in full. More than fits is turned to by a button, never scrolled under one. */
Rectangle {
    id: panel

    required property Gallery gallery
    required property real most
    property real from: 0
    readonly property real foot: 144 // under the works: a gap, the buttons, and as much again as a gap
    readonly property real room: most - 112 - foot
    readonly property real rest: works.height - from - room

    // A work is shown whole or on the next turn, never cut; one taller than the panel is turned through by its lines.
    function nextFrom(): real {
        for (let i = 0; i < list.count; i++) {
            const item = list.itemAt(i);
            if (!item || item.y + item.height <= from + room)
                continue;
            if (item.y > from)
                return item.y;
            return wholeLines();
        }
        return 0;
    }

    // Where the last line ends that is whole in sight: of a work that is turned through, no line is cut in two.
    function wholeLines(): real {
        let end = from;
        for (let i = 0; i < list.count; i++) {
            const work = list.itemAt(i);
            for (let j = 0; work && j < work.children.length; j++) {
                const words = work.children[j] as Words;
                if (!words || !words.visible)
                    continue;
                const top = work.y + words.y;
                const lines = Math.min(words.lineCount, Math.floor((from + room - top) / words.lineHeight));
                if (lines > 0)
                    end = Math.max(end, top + lines * words.lineHeight);
            }
        }
        return end;
    }

    height: Math.min(most, works.height + 112 + foot)
    color: Theme.paper
    border.color: Theme.ink
    border.width: Theme.outline

    TapHandler {}

    Words {
        x: 48
        y: 36
        role: Theme.name
        text: panel.gallery.words.whoSaysSo
    }

    Item {
        readonly property bool pans: true // what is out of sight is turned to

        // A little wider than its words: letters hang over at both sides.
        x: 40
        y: 112
        width: panel.width - 80
        height: panel.rest > 0 ? panel.wholeLines() - panel.from + 4 : Math.min(panel.room, works.height)
        clip: true

        Column {
            id: works

            x: 8
            y: -panel.from
            width: parent.width - 16
            spacing: 28

            Repeater {
                id: list

                model: panel.gallery.sources.works

                Column {
                    id: work

                    required property string author
                    required property string title
                    required property string imprint
                    required property string what
                    required property string note

                    width: works.width
                    spacing: 4
                    opacity: y >= panel.from && y + height <= panel.from + panel.room || height > panel.room && y <= panel.from && y + height > panel.from ? 1 : 0

                    Words {
                        width: parent.width
                        role: Theme.captionLead
                        text: work.author
                        visible: text !== ""
                    }
                    Words {
                        width: parent.width
                        role: Theme.bodyWide
                        text: work.title
                    }
                    Words {
                        width: parent.width
                        role: Theme.caption
                        text: work.imprint
                        color: Theme.ink2
                    }
                    Words {
                        width: parent.width
                        role: Theme.caption
                        text: work.what
                        color: Theme.ink2
                    }
                    Words {
                        width: parent.width
                        role: Theme.caption
                        text: work.note
                        visible: text !== ""
                        color: Theme.ink2
                    }
                }
            }
        }
    }

    PushButton {
        x: 48
        y: panel.height - 124
        width: 240
        icon: "close"
        label: panel.gallery.words.close
        onActivated: panel.gallery.closePanel()
    }

    PushButton {
        x: panel.width - 48 - width
        y: panel.height - 124
        width: 240
        visible: panel.rest > 0 || panel.from > 0
        primary: true
        iconAfter: panel.rest > 0 ? "next" : ""
        icon: panel.rest > 0 ? "" : "prev"
        label: panel.rest > 0 ? panel.gallery.words.next : panel.gallery.words.back
        onActivated: panel.from = panel.rest > 0 ? panel.nextFrom() : 0
    }
}

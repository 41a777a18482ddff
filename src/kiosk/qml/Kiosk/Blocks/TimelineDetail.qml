pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! What is said about the chosen event, and the ways on from it. */
Rectangle {
    id: detail

    required property TimelineModel model
    required property var words
    readonly property bool none: model.chosen < 0
    readonly property bool row: model.stacked
    readonly property bool upright: model.portrait || model.low // the buttons stand under the words
    readonly property bool lined: row || upright // the buttons stand in one row
    readonly property TypeRole dateRole: model.dateRole === "name" ? Theme.name : model.dateRole === "group" ? Theme.group : Theme.event
    readonly property bool titled: model.title !== ""

    color: Theme.paper2

    Rectangle {
        visible: Theme.contrast
        width: parent.width
        height: Theme.outline
        color: Theme.ink
    }

    Column {
        x: detail.model.dateBox.x
        y: detail.model.dateBox.y
        width: detail.model.dateBox.width
        visible: !detail.none

        Words {
            width: parent.width
            role: detail.dateRole
            text: detail.model.date
        }

        Words {
            visible: text !== ""
            width: parent.width
            topPadding: detail.row && !detail.upright ? 0 : 4
            role: Theme.event
            text: detail.row && detail.titled ? detail.model.title + "  ·  " + detail.model.group : detail.row ? detail.model.group : detail.model.title
        }

        Words {
            width: parent.width
            visible: !detail.row
            role: Theme.event
            font.weight: Theme.contrast ? 600 : 400
            color: Theme.ink2
            text: detail.model.group
        }
    }

    Words {
        visible: detail.none
        x: detail.model.dateBox.x
        // Upright the buttons stand under it: in the middle of what they leave. Else level with the steps that it speaks of.
        y: detail.upright ? (detail.model.buttonsBox.y - height) / 2 : detail.row ? detail.model.textBox.y : Math.max(8, detail.model.buttonsBox.y + (88 - height) / 2)
        width: detail.upright ? detail.width - 128 : detail.row ? detail.model.textBox.width : detail.model.buttonsBox.x - 128
        role: Theme.bodyWide
        color: Theme.ink2
        text: detail.model.low ? detail.words.stepToAnEvent : detail.words.nothingChosen
    }

    Column {
        x: detail.model.textBox.x
        y: detail.model.textBox.y
        width: detail.model.textBox.width
        visible: !detail.none

        Repeater {
            model: detail.model.pieces

            Item {
                id: piece

                required property int index
                required property string words
                required property bool marked
                required property string role
                required property bool quiet
                required property real wide
                required property real tall
                required property real gap

                width: wide
                height: tall + (index > 0 ? gap : 0)

                Words {
                    y: piece.height - piece.tall
                    width: parent.width
                    role: piece.role === "caption" ? Theme.caption : piece.role === "event" ? Theme.event : Theme.bodyWide
                    color: piece.quiet ? Theme.ink2 : Theme.ink
                    marked: piece.marked
                    text: piece.words
                }
            }
        }
    }

    Item {
        id: buttons

        // In one row the way through a long text stands before the steps, on an upright screen after them.
        readonly property real steps: detail.row && !detail.upright ? 212 : 0

        x: detail.model.buttonsBox.x
        y: detail.model.buttonsBox.y
        width: detail.model.buttonsBox.width

        PushButton {
            x: buttons.steps
            width: 88
            icon: "stepb"
            wordless: true
            label: detail.words.earlier
            available: detail.model.canStepBack
            onActivated: detail.model.stepBack()
        }

        PushButton {
            x: buttons.steps + 104
            width: 88
            icon: "stepf"
            wordless: true
            label: detail.words.later
            available: detail.model.canStepForward
            onActivated: detail.model.stepForward()
        }

        // One way on through a text longer than its room, and from its end to its beginning.
        PushButton {
            x: detail.upright ? 208 : 0
            y: detail.lined ? 0 : 104
            width: 192
            visible: detail.model.position !== ""
            iconAfter: "next"
            label: detail.model.position
            hint: detail.words.moreOfTheEvent
            onActivated: detail.model.sayMore()
        }

        PushButton {
            x: detail.lined ? chapter.x - width - 16 : parent.width - width
            y: detail.lined ? 0 : 104
            width: detail.lined ? 220 : 296
            visible: detail.model.hasSource
            icon: "source"
            label: detail.words.source
            onActivated: detail.model.openSource()
        }

        PushButton {
            id: chapter

            x: parent.width - width
            width: 296
            visible: detail.model.chapterLabel !== ""
            primary: true
            iconAfter: "next"
            label: detail.model.chapterLabel
            onActivated: detail.model.openChapter()
        }
    }
}

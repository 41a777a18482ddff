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
    readonly property TypeRole dateRole: model.date.length > 24 ? Theme.group : Theme.name

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
            wrapMode: detail.row ? Text.NoWrap : Text.Wrap
            elide: detail.row ? Text.ElideRight : Text.ElideNone
        }

        Words {
            width: parent.width
            topPadding: 4
            role: Theme.axis
            text: detail.row ? detail.model.title + "  ·  " + detail.model.group : detail.model.title
            wrapMode: detail.row ? Text.NoWrap : Text.Wrap
            elide: detail.row ? Text.ElideRight : Text.ElideNone
        }

        Words {
            width: parent.width
            visible: !detail.row
            role: Theme.axis
            font.weight: Theme.contrast ? 600 : 400
            color: Theme.ink2
            text: detail.model.group
        }
    }

    Words {
        visible: detail.none
        x: detail.model.dateBox.x
        y: detail.row ? detail.model.textBox.y : (detail.height - height) / 2
        width: detail.row ? detail.model.textBox.width : detail.model.buttonsBox.x - 128
        role: Theme.bodyWide
        color: Theme.ink2
        text: detail.words.nothingChosen
    }

    Column {
        x: detail.model.textBox.x
        y: detail.model.textBox.y
        width: detail.model.textBox.width
        visible: !detail.none
        spacing: 6

        Words {
            visible: text !== ""
            width: parent.width
            role: Theme.bodyWide
            font.pixelSize: Math.round(role.px * detail.model.textScale)
            lineHeight: Math.round(role.line * detail.model.textScale)
            marked: detail.model.marked
            text: detail.model.text
        }

        Words {
            visible: text !== ""
            width: parent.width
            role: Theme.caption
            font.pixelSize: Math.round(role.px * detail.model.textScale)
            lineHeight: Math.round(role.line * detail.model.textScale)
            color: Theme.ink2
            text: detail.model.note
        }
    }

    Item {
        x: detail.model.buttonsBox.x
        y: detail.model.buttonsBox.y
        width: detail.model.buttonsBox.width

        PushButton {
            width: 88
            icon: "stepb"
            wordless: true
            label: detail.words.earlier
            available: detail.model.canStepBack
            onActivated: detail.model.stepBack()
        }

        PushButton {
            x: 104
            width: 88
            icon: "stepf"
            wordless: true
            label: detail.words.later
            available: detail.model.canStepForward
            onActivated: detail.model.stepForward()
        }

        PushButton {
            x: detail.row ? chapter.x - width - 16 : parent.width - width
            y: detail.row ? 0 : 104
            width: detail.row ? 220 : 296
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

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! One thing counted: its words, its scale with a tick a source and a hatched span between, and who says so. */
Item {
    id: row

    property var block: null
    property Gallery gallery: null
    property ChapterModel chapter: null
    property bool dark: false
    readonly property var content: block ? block.content : null
    readonly property color line: dark ? Theme.bone : Theme.ink
    readonly property color soft: dark ? Theme.bone2 : Theme.ink2

    Words {
        id: label

        width: row.content ? row.content.labelWidth : 0
        role: Theme.row
        color: row.line
        text: row.content ? row.content.label : ""
    }

    Words {
        y: row.content ? row.content.labelHeight : 0
        width: label.width
        role: Theme.caption
        color: row.soft
        text: row.content ? row.content.detail : ""
        visible: text !== ""
    }

    Repeater {
        model: row.content ? row.content.axes : []

        Rectangle {
            required property var modelData

            x: modelData[0]
            y: modelData[1] - 1
            width: modelData[2]
            height: 3
            color: row.dark ? Theme.nightRule : Theme.rule
        }
    }

    Repeater {
        model: row.content ? row.content.spans : []

        Hatch {
            required property var modelData

            x: modelData[0]
            y: modelData[1]
            width: modelData[2]
            height: 28
            color: row.line
        }
    }

    Repeater {
        model: row.content ? row.content.ticks : []

        Rectangle {
            required property var modelData

            x: modelData[0]
            y: modelData[1]
            width: 8
            height: 46
            color: row.line
        }
    }

    Repeater {
        model: row.content ? row.content.words : []

        Words {
            required property var modelData

            x: modelData.x
            y: modelData.y
            width: modelData.w
            role: modelData.strong ? Theme.figure : Theme.caption
            color: modelData.strong ? row.line : row.soft
            text: modelData.text
            horizontalAlignment: modelData.align === "right" ? Text.AlignRight : Text.AlignLeft
            wrapMode: modelData.strong ? Text.NoWrap : Text.Wrap
        }
    }

    PushButton {
        x: row.content ? row.content.sourceX : 0
        width: row.content ? row.content.sourceWidth : 184
        visible: row.content !== null && row.content.sourced
        icon: "source"
        label: row.gallery ? row.gallery.words.source : ""
        hint: label.text
        edge: row.line
        words: row.line
        onActivated: row.chapter.openSource(row.content.sources, row.content.locators)
    }
}

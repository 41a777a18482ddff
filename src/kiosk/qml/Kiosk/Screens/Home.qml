pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! The contents: every chapter with its stretch of time, the memorial set apart, and the day line. */
Item {
    id: home

    required property Gallery gallery
    readonly property HomeModel model: gallery.home
    readonly property bool portrait: height > width
    readonly property real floor: height - (portrait ? 352 : 264)
    readonly property real rowsTop: model.rowsTop
    readonly property bool reach: gallery.reach
    readonly property real rowWidth: model.columns === 2 ? 572 : portrait ? 952 : 1192

    // ---------------------------------------------------------------- title
    Rectangle {
        visible: home.portrait
        width: home.width
        height: 392
        color: Theme.storm

        Rain {
            x: 64
            width: 952
            height: 200
            lines: home.gallery.attract.lines
            step: 952 / (lines - 1)
            shortest: 40
            spread: 84
            keys: home.gallery.attract.keys
        }
    }

    Words {
        id: title

        x: 64
        y: home.portrait ? 212 : 30
        width: home.portrait ? 708 : 992
        role: Theme.title1
        color: home.portrait ? Theme.cloud : Theme.ink
        text: home.model.title
    }

    Words {
        x: 64
        y: title.y + title.height + (home.portrait ? 8 : 4)
        width: home.portrait ? 952 : 1192
        role: Theme.kicker
        font.weight: 400
        color: home.portrait ? Theme.mist : Theme.ink2
        text: home.model.subtitle
    }

    PushButton {
        readonly property bool onStorm: home.portrait && !home.reach

        x: home.portrait ? 796 : home.reach ? 1120 : 1080
        y: home.reach ? home.model.keysTop : home.portrait ? 224 : 46
        width: home.portrait ? 220 : 176
        height: home.reach ? 88 : 64
        label: home.gallery.words.aboutShort
        edge: onStorm ? Theme.cloud : Theme.ink
        words: onStorm ? Theme.cloud : Theme.ink
        filled: onStorm ? Theme.cloud : Theme.primary
        filledInk: onStorm ? Theme.storm : Theme.primaryInk
        onActivated: home.model.openAbout()
    }

    // ---------------------------------------------------------------- chapters
    Repeater {
        model: home.model.columns

        Item {
            id: axis

            required property int index

            x: 64 + index * 620
            y: home.rowsTop - 36
            width: home.rowWidth

            Words {
                width: implicitWidth
                role: Theme.axis
                text: home.gallery.dayLine.firstYear
            }
            Words {
                x: axis.width * 0.51 - width / 2
                width: implicitWidth
                role: Theme.axis
                text: home.gallery.dayLine.focusName
            }
            Words {
                x: axis.width - width
                width: implicitWidth
                role: Theme.axis
                text: home.gallery.words.today
            }
        }
    }

    Repeater {
        model: home.model.rows

        Touchable {
            id: row

            required property int index
            required property string chapterId
            required property int number
            required property string title
            required property string summary
            required property var bars
            readonly property int column: Math.floor(index / home.model.perColumn)
            readonly property real indent: home.model.indent

            x: 64 + column * 620
            y: home.rowsTop + (index % home.model.perColumn) * home.model.pitch
            width: home.rowWidth
            height: home.model.pitch - (home.reach ? 4 : 16)
            label: `${row.number} ${row.title}. ${row.summary}`
            available: !home.reach
            Accessible.ignored: home.reach
            onActivated: home.model.open(chapterId)

            Rectangle {
                y: -row.sink
                width: row.width
                height: row.height
                color: row.held ? Theme.primary : "transparent"
            }

            Rectangle {
                y: -row.sink
                width: row.width
                height: 2
                color: Theme.rule
            }

            Repeater {
                model: row.bars

                Rectangle {
                    required property var modelData

                    x: modelData[0] * row.width
                    y: -row.sink
                    width: modelData[1] * row.width
                    height: home.model.drop < 14 ? 8 : 12 // where words stand close under it
                    color: row.held ? Theme.primaryInk : Theme.ink
                }
            }

            Words {
                y: home.model.drop - (home.portrait ? 2 : 6)
                width: row.indent
                role: Theme.numeral
                color: row.held ? Theme.primaryInk : Theme.ink
                text: row.number
                spoken: false
            }

            Words {
                id: rowTitle

                x: row.indent
                y: home.model.drop
                width: row.width - row.indent - home.model.arrowRoom
                role: Theme.row
                color: row.held ? Theme.primaryInk : Theme.ink
                text: row.title
                spoken: false
            }

            Words {
                x: row.indent
                y: rowTitle.y + rowTitle.height - 2
                width: row.width - row.indent - home.model.arrowRoom
                role: Theme.caption
                color: row.held ? Theme.primaryInk : Theme.ink2
                text: row.summary
                spoken: false
            }

            Icon {
                visible: !home.reach
                x: row.width - 34 // its tip stands at the end of the rule, as far from the words as can be
                y: Math.min(row.height / 2 + 4, rowTitle.y + rowTitle.height - 8) - height / 2
                name: "next"
                color: row.held ? Theme.primaryInk : Theme.ink
            }
        }
    }

    Repeater {
        id: keys

        readonly property real pitch: home.portrait ? Math.min(104, 732 / Math.max(1, count)) : 104

        model: home.reach ? home.model.rows : null

        NumberKey {
            id: numberKey

            required property int index
            required property string chapterId
            required property int number
            required property string title
            required property string summary

            x: 64 + index * keys.pitch
            y: home.model.keysTop
            width: keys.pitch - Theme.gap
            numeral: number
            label: `${numberKey.number} ${numberKey.title}. ${numberKey.summary}`
            onActivated: home.model.open(chapterId)
        }
    }

    // ---------------------------------------------------------------- memorial
    Rectangle {
        visible: home.gallery.hasMemorial
        x: home.portrait ? 64 : 1340
        y: home.portrait ? home.floor - 120 : 0
        width: home.portrait ? 952 : 516
        height: home.portrait ? 120 : home.floor - 2
        color: Theme.night
        border.color: Theme.contrast ? Theme.bone : "transparent"
        border.width: Theme.contrast ? Theme.outline : 0

        Rain {
            id: rain

            visible: !home.portrait || memorialTitle.x + memorialTitle.implicitWidth + 24 < x
            x: home.portrait ? 384 : 28
            width: parent.width
            height: home.portrait ? 104 : Math.max(0, memorialTitle.y - 56)
            lines: home.portrait ? 7 : 23
            step: home.portrait ? 17 : 21
            // Larger words leave less room over them: no line hangs into the title.
            shortest: home.portrait ? 30 : Math.min(120, height * 0.3)
            spread: home.portrait ? 40 : Math.min(170, height * 0.45)
            keys: [(lines - 1) / 2]
            colour: Theme.nightRule
        }

        Words {
            id: memorialTitle

            x: 40
            y: home.portrait ? (120 - height) / 2 : memorialWords.y - height - 8
            width: home.portrait ? enter.x - x - 16 : 440
            role: home.portrait && home.gallery.words.inMemory.length > 11 ? Theme.name : Theme.title2
            color: Theme.bone
            text: home.gallery.words.inMemory
        }

        Words {
            id: memorialWords

            visible: !home.portrait
            x: 40
            y: enter.y - height - 30
            width: 440
            role: Theme.caption
            lineHeight: Theme.caption.line + 4
            color: Theme.bone2
            text: home.model.memorialWords
        }

        PushButton {
            id: enter

            x: home.portrait ? 952 - width - 16 : 40
            y: home.portrait ? 16 : parent.height - 112
            width: home.portrait ? Math.max(376, Math.min(440, 952 - 72 - memorialTitle.implicitWidth)) : 436
            visible: home.gallery.hasMemorial
            iconAfter: "next"
            spread: !home.portrait
            label: home.gallery.words.enterMemorial
            edge: home.portrait ? Theme.night : Theme.bone
            words: Theme.bone
            filled: Theme.bone
            filledInk: Theme.night
            focusColor: Theme.millet
            onActivated: home.model.enterMemorial()
        }
    }

    DayLine {
        y: home.portrait ? home.height - 336 : home.height - 248
        width: home.width
        model: home.gallery.dayLine
        label: home.gallery.words.goesTo
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! The letters at the left, the names that begin so at the right, or under them where the screen hangs upright. */
Item {
    id: finder

    required property Gallery gallery
    readonly property NamesModel model: gallery.names

    Words {
        x: finder.model.titleBox.x
        y: finder.model.titleBox.y
        width: finder.model.titleBox.width
        role: Theme.title1
        color: Theme.bone
        text: finder.model.title
        Accessible.role: Accessible.Heading
    }

    Words {
        x: finder.model.subtitleBox.x
        y: finder.model.subtitleBox.y
        width: finder.model.subtitleBox.width
        role: Theme.caption
        color: Theme.bone2
        text: finder.model.subtitle
    }

    // ---------------------------------------------------------------- what was typed
    Item {
        x: finder.model.fieldBox.x
        y: finder.model.fieldBox.y
        width: finder.model.fieldBox.width
        height: finder.model.fieldBox.height

        Words {
            id: typed

            width: Math.min(implicitWidth, parent.width - count.width - 48)
            height: parent.height - 12
            role: Theme.title2
            color: Theme.bone
            text: finder.model.typed
            wrapMode: Text.NoWrap
            elide: Text.ElideLeft
            verticalAlignment: Text.AlignVCenter
            Accessible.name: finder.gallery.words.typedSoFar.replace("%1", finder.model.typed)
        }

        Rectangle {
            x: typed.width + (typed.text === "" ? 0 : 8)
            y: 6
            width: 4
            height: 72
            color: Theme.millet
        }

        Words {
            id: count

            anchors.right: parent.right
            height: parent.height - 12
            width: implicitWidth
            role: Theme.caption
            color: Theme.bone2
            text: finder.model.count
            wrapMode: Text.NoWrap
            verticalAlignment: Text.AlignVCenter
        }

        Rectangle {
            y: parent.height - height
            width: parent.width
            height: Theme.outline
            color: Theme.bone
        }
    }

    // ---------------------------------------------------------------- the keys
    Item {
        x: finder.model.keysBox.x
        y: finder.model.keysBox.y
        width: finder.model.keysBox.width
        height: finder.model.keysBox.height

        Repeater {
            model: finder.model.keys

            NameKey {
                required property string letter
                required property string act
                required property real atX
                required property real atY
                required property real wide
                required property real tall
                required property bool lit

                x: atX
                y: atY
                width: wide
                height: tall
                available: lit
                plain: act !== "letter"
                icon: act === "delete" ? "back" : act === "earlier" ? "prev" : act === "later" ? "next" : ""
                onActivated: finder.model.press(act, letter)
            }
        }
    }

    Row {
        x: finder.model.scriptsBox.x
        y: finder.model.scriptsBox.y
        visible: finder.model.scriptsBox.width > 0
        spacing: Theme.gap

        Repeater {
            model: finder.model.scripts

            MemorialButton {
                required property string script
                required property bool chosen
                required face

                width: (finder.model.scriptsBox.width - 4 * Theme.gap) / 5
                height: finder.model.scriptsBox.height
                selected: chosen
                onActivated: finder.model.choose(script)
            }
        }
    }

    Words {
        x: finder.model.hintBox.x
        y: finder.model.hintBox.y
        width: finder.model.hintBox.width
        visible: finder.model.hintBox.width > 0
        role: Theme.caption
        color: Theme.bone2
        text: finder.model.hint
    }

    // ---------------------------------------------------------------- the names
    Item {
        x: finder.model.resultsBox.x
        y: finder.model.resultsBox.y
        width: finder.model.resultsBox.width
        height: finder.model.resultsBox.height

        Repeater {
            model: finder.model.results

            NameResult {
                required property int index
                required property int number
                required property string before
                required property string match
                required property string after
                required property real atY
                required property real tall

                y: atY
                width: parent ? parent.width : 0
                height: tall
                numeral: finder.gallery.reach ? index + 1 : ""
                name: `${before}<font color="${held ? figure : Theme.millet}">${match}</font>${after}`
                onActivated: finder.model.open(number)
            }
        }

        Column {
            width: parent.width
            spacing: 20
            visible: finder.model.message !== ""

            Words {
                width: parent.width
                visible: text !== ""
                role: Theme.name
                color: Theme.bone
                text: finder.model.messageTitle
                Accessible.role: Accessible.Heading
            }

            Words {
                width: parent.width
                role: Theme.bodyWide
                color: Theme.bone2
                text: finder.model.message
            }
        }
    }

    Repeater {
        model: finder.gallery.reach ? finder.model.results : null

        NumberKey {
            required property int index
            required property int number

            x: finder.model.numbersBox.x + index * 80
            y: finder.model.numbersBox.y
            width: 64
            height: 64
            numeral: index + 1
            edge: Theme.bone
            filled: Theme.contrast ? Theme.primary : Theme.bone
            filledInk: Theme.contrast ? Theme.primaryInk : Theme.night
            focusColor: Theme.millet
            onActivated: finder.model.open(number)
        }
    }

    NamePager {
        x: finder.model.pagerBox.x
        y: finder.model.pagerBox.y
        width: finder.model.pagerBox.width
        height: finder.model.pagerBox.height
        gallery: finder.gallery
    }
}

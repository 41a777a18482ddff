pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! The groups remembered: the list, and what is said of the one chosen. Nothing here moves. */
Item {
    id: groups

    required property Gallery gallery
    readonly property MemorialModel model: gallery.memorial
    readonly property bool listed: model.listPosition !== "" && !gallery.reach
    readonly property bool portrait: height > width

    Words {
        x: groups.model.titleBox.x
        y: groups.model.titleBox.y
        width: groups.model.titleBox.width
        role: Theme.title1
        color: Theme.bone
        text: groups.model.title
        Accessible.role: Accessible.Heading
    }

    Words {
        x: groups.model.subtitleBox.x
        y: groups.model.subtitleBox.y
        width: groups.model.subtitleBox.width
        role: Theme.caption
        color: Theme.bone2
        text: groups.model.subtitle
    }

    // ---------------------------------------------------------------- the list
    Item {
        x: groups.model.rowsBox.x
        y: groups.model.rowsBox.y
        width: groups.model.rowsBox.width
        height: groups.model.rowsBox.height

        Repeater {
            model: groups.model.rows

            MemorialRow {
                required property string groupId
                required property string title
                required property real atY
                required property real tall
                required property real wide
                required property bool chosen

                y: atY
                width: parent ? parent.width : 0
                height: tall
                label: title
                selected: chosen
                still: groups.gallery.reach
                wordsWidth: wide
                onActivated: groups.model.choose(groupId)
            }
        }

        MemorialButton {
            y: parent.height - height
            width: 88
            visible: groups.listed
            available: groups.model.hasEarlier
            wordless: true
            icon: "prev"
            label: groups.gallery.words.earlierRows
            hint: groups.model.listPosition
            onActivated: groups.model.turnList(-1)
        }

        Words {
            x: 104
            y: parent.height - height
            width: parent.width - 208
            height: 88
            visible: groups.listed
            role: Theme.control
            color: Theme.bone
            text: groups.model.listPosition
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
        }

        MemorialButton {
            x: parent.width - width
            y: parent.height - height
            width: 88
            visible: groups.listed
            available: groups.model.hasLater
            wordless: true
            icon: "next"
            label: groups.gallery.words.laterRows
            hint: groups.model.listPosition
            onActivated: groups.model.turnList(1)
        }
    }

    MemorialButton {
        visible: groups.model.earlierBox.width > 0
        available: groups.model.hasGroupBefore
        x: groups.model.earlierBox.x
        y: groups.model.earlierBox.y
        width: groups.model.earlierBox.width
        icon: "prev"
        label: groups.gallery.words.groupBefore
        onActivated: groups.model.stepGroup(-1)
    }

    MemorialButton {
        visible: groups.model.laterBox.width > 0
        available: groups.model.hasGroupAfter
        x: groups.model.laterBox.x
        y: groups.model.laterBox.y
        width: groups.model.laterBox.width
        iconAfter: "next"
        label: groups.gallery.words.groupAfter
        onActivated: groups.model.stepGroup(1)
    }

    // ---------------------------------------------------------------- the one chosen
    Words {
        x: groups.model.nameBox.x
        y: groups.model.nameBox.y
        width: groups.model.nameBox.width
        role: Theme.name
        color: Theme.bone
        text: groups.model.name
        Accessible.role: Accessible.Heading
    }

    MemorialText {
        x: groups.model.textBox.x
        y: groups.model.textBox.y
        width: groups.model.textBox.width
        height: groups.model.textBox.height
        blocks: groups.model.blocks
        gallery: groups.gallery
    }

    Loader {
        active: groups.model.mapBox.width > 0
        x: groups.model.mapBox.x
        y: groups.model.mapBox.y
        width: groups.model.mapBox.width
        height: groups.model.mapBox.height
        sourceComponent: MemorialMap {
            picture: groups.model.picture
            pixel: groups.gallery.pixel
            marks: groups.model.marks
        }
    }

    Words {
        visible: groups.model.noteBox.width > 0
        x: groups.model.noteBox.x
        y: groups.model.noteBox.y
        width: groups.model.noteBox.width
        role: Theme.caption
        color: Theme.bone2
        text: groups.model.note
    }

    MemorialButton {
        visible: groups.model.placesBox.width > 0
        x: groups.model.placesBox.x
        y: groups.model.placesBox.y
        width: groups.model.placesBox.width
        icon: "place"
        label: groups.model.placesLabel
        onActivated: groups.model.openPlaces()
    }

    MemorialButton {
        visible: groups.model.sourcesBox.width > 0
        x: groups.model.sourcesBox.x
        y: groups.model.sourcesBox.y
        width: groups.model.sourcesBox.width
        icon: "source"
        label: groups.gallery.words.sources
        onActivated: groups.model.openSources()
    }

    MemorialButton {
        visible: groups.model.position !== ""
        available: groups.model.hasPrevious
        x: groups.model.backBox.x
        y: groups.model.backBox.y
        width: groups.model.backBox.width
        wordless: width < 100
        icon: "prev"
        label: groups.gallery.words.back
        hint: groups.model.name
        onActivated: groups.model.turn(-1)
    }

    Words {
        visible: text !== ""
        x: groups.model.positionBox.x
        y: groups.model.positionBox.y
        width: groups.model.positionBox.width
        height: groups.model.positionBox.height
        role: Theme.control
        color: Theme.bone
        text: groups.model.position
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }

    MemorialButton {
        visible: groups.model.position !== ""
        available: groups.model.hasNext
        x: groups.model.nextBox.x
        y: groups.model.nextBox.y
        width: groups.model.nextBox.width
        wordless: width < 100
        icon: wordless ? "next" : ""
        iconAfter: wordless ? "" : "next"
        label: groups.gallery.words.next
        hint: groups.model.name
        onActivated: groups.model.turn(1)
    }
}

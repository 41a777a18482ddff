pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! All places of memory on one map. A touch near a mark chooses it; the two steps lead through every place. */
Item {
    id: screen

    required property Gallery gallery
    readonly property PlacesModel model: gallery.memorial.places

    Words {
        x: screen.model.titleBox.x
        y: screen.model.titleBox.y
        width: screen.model.titleBox.width
        role: Theme.title2
        color: Theme.bone
        text: screen.model.title
        Accessible.role: Accessible.Heading
    }

    MemorialButton {
        x: screen.model.leaveBox.x
        y: screen.model.leaveBox.y
        width: screen.model.leaveBox.width
        icon: "prev"
        label: screen.gallery.words.backToMemorial
        onActivated: screen.model.leave()
    }

    Loader {
        active: screen.model.mapBox.width > 0
        x: screen.model.mapBox.x
        y: screen.model.mapBox.y
        width: screen.model.mapBox.width
        height: screen.model.mapBox.height
        sourceComponent: MemorialMap {
            picture: screen.model.picture
            pixel: screen.gallery.pixel
            marks: screen.model.marks
            near: true
            pressable: !screen.gallery.reach
            onChosen: place => screen.model.choose(place)

            TapHandler {
                enabled: !screen.gallery.reach
                gesturePolicy: TapHandler.ReleaseWithinBounds
                longPressThreshold: 0
                onTapped: event => screen.model.touchedAt(event.position.x, event.position.y)
            }
        }
    }

    // ---------------------------------------------------------------- the place chosen
    Column {
        x: screen.model.panelBox.x
        y: screen.model.panelBox.y
        width: screen.model.panelBox.width

        Words {
            width: parent.width
            visible: text !== ""
            role: Theme.kicker
            color: Theme.millet
            text: screen.model.position
        }

        Item {
            width: parent.width
            height: 8
            visible: screen.model.name !== ""
        }

        Words {
            width: parent.width
            visible: text !== ""
            role: Theme.name
            color: Theme.bone
            text: screen.model.name
            Accessible.role: Accessible.Heading
        }

        Item {
            width: parent.width
            height: 12
            visible: screen.model.name !== ""
        }

        Words {
            width: parent.width
            visible: text !== ""
            role: Theme.caption
            color: Theme.bone2
            text: screen.model.where
        }

        Words {
            width: screen.model.precisionWide
            visible: text !== ""
            role: Theme.caption
            color: Theme.bone2
            text: screen.model.precision
        }

        Item {
            width: parent.width
            height: 24
            visible: screen.model.name !== ""
        }

        MemorialText {
            width: parent.width
            height: screen.model.panelBox.height
            blocks: screen.model.blocks
            gallery: screen.gallery
        }
    }

    MemorialButton {
        visible: screen.model.hasSource
        x: screen.model.sourceBox.x
        y: screen.model.sourceBox.y
        width: screen.model.sourceBox.width
        icon: "source"
        label: screen.gallery.words.source
        hint: screen.model.name
        onActivated: screen.model.openSource()
    }

    MemorialButton {
        x: screen.model.backBox.x
        y: screen.model.backBox.y
        width: screen.model.backBox.width
        icon: "prev"
        label: screen.gallery.words.previous
        hint: screen.gallery.words.previousPlace
        onActivated: screen.model.previous()
    }

    MemorialButton {
        x: screen.model.nextBox.x
        y: screen.model.nextBox.y
        width: screen.model.nextBox.width
        primary: true
        iconAfter: "next"
        label: screen.gallery.words.next
        hint: screen.gallery.words.nextPlace
        onActivated: screen.model.next()
    }
}

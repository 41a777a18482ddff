pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks
import Kiosk.Show
import Kiosk.Theme

/*! Find a name: letters and the names that begin so, or one page of words. Dark and still, as the memorial. */
Item {
    id: screen

    required property Gallery gallery
    readonly property NamesModel model: gallery.names

    Rectangle {
        anchors.fill: parent
        color: Theme.night
    }

    Loader {
        anchors.fill: parent
        active: screen.model !== null
        sourceComponent: screen.model && screen.model.searching ? search : page
    }

    Component {
        id: search

        NameFinder {
            gallery: screen.gallery
        }
    }

    Component {
        id: page

        NamePage {
            gallery: screen.gallery
        }
    }
}

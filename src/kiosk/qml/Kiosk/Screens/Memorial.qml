pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks
import Kiosk.Show
import Kiosk.Theme

/*! The memorial: dark and still. Either the groups remembered, or the places on a map. */
Item {
    id: memorial

    required property Gallery gallery
    readonly property MemorialModel model: gallery.memorial

    Rectangle {
        anchors.fill: parent
        color: Theme.night
    }

    Loader {
        anchors.fill: parent
        sourceComponent: memorial.gallery.screen === "places" ? places : groups
    }

    Loader {
        anchors.fill: parent
        active: memorial.gallery.screen === "memorial"
        sourceComponent: MemorialLights {
            gallery: memorial.gallery
        }
    }

    Component {
        id: groups

        MemorialGroups {
            gallery: memorial.gallery
        }
    }

    Component {
        id: places

        MemorialPlaces {
            gallery: memorial.gallery
        }
    }
}

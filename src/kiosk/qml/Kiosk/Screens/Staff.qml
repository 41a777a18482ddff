pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Show
import Kiosk.Staff
import Kiosk.Theme

/*! The staff screens, one at a time, under the bar of ink that marks them. */
Item {
    id: screen

    required property Gallery gallery
    readonly property StaffModel model: gallery.staff

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Loader {
        anchors.fill: parent
        sourceComponent: ({
                "pin": pin,
                "menu": menu,
                "switch": list,
                "health": list,
                "sure": sure,
                "clean": clean,
                "card": card
            })[screen.model.page]
    }

    Rectangle {
        width: screen.width
        height: 16
        visible: screen.model.page !== "card"
        color: Theme.primary
    }

    Component {
        id: pin

        StaffPin {
            gallery: screen.gallery
        }
    }

    Component {
        id: menu

        StaffMenu {
            gallery: screen.gallery
        }
    }

    Component {
        id: list

        StaffList {
            gallery: screen.gallery
        }
    }

    Component {
        id: sure

        StaffSure {
            gallery: screen.gallery
        }
    }

    Component {
        id: clean

        StaffClean {
            gallery: screen.gallery
        }
    }

    Component {
        id: card

        StaffCard {
            gallery: screen.gallery
        }
    }
}

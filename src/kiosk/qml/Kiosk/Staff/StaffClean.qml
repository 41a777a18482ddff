pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! The glass can be wiped: nothing on it can be touched, and the seconds are counted down. */
Item {
    id: clean

    required property Gallery gallery

    Column {
        x: 64
        anchors.verticalCenter: parent.verticalCenter
        width: clean.width - 128

        Words {
            width: parent.width
            role: StaffType.title
            horizontalAlignment: Text.AlignHCenter
            text: clean.gallery.words.staffCleaning
        }

        Words {
            width: parent.width
            role: Theme.giant
            tabular: true
            horizontalAlignment: Text.AlignHCenter
            text: clean.gallery.staff.cleaning
        }

        Words {
            width: parent.width
            role: StaffType.body
            horizontalAlignment: Text.AlignHCenter
            text: clean.gallery.words.staffCleaningText
        }
    }
}

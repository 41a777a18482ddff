pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! About the exhibition: what it is, who made it, and every picture's credit and licence. */
Item {
    id: about

    required property Gallery gallery
    readonly property AboutModel model: gallery.about
    readonly property bool portrait: height > width

    Words {
        x: 64
        y: 84
        width: about.portrait ? 952 : 1600
        role: Theme.title2
        text: about.gallery.words.about
        Accessible.role: Accessible.Heading
    }

    PageText {
        x: 64
        y: about.model.top
        width: about.model.columnWidth
        blocks: about.model.blocks
        gallery: about.gallery
    }

    DayLine {
        y: about.portrait ? about.height - 336 : about.height - 248
        width: about.width
        model: about.gallery.dayLine
        label: about.gallery.words.goesTo
    }
}

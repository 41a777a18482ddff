pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! Two steps and, between them, where one is. Not there while everything is in sight. */
Item {
    id: pager

    required property Gallery gallery
    readonly property NamesModel model: gallery.names
    readonly property bool spread: width > 400

    visible: model.position !== ""

    MemorialButton {
        x: pager.spread ? pager.width - 284 : 0
        width: 88
        height: Math.min(88, pager.height)
        available: pager.model.hasPrevious
        wordless: true
        icon: "prev"
        label: pager.gallery.words.earlierNames
        onActivated: pager.model.turn(-1)
    }

    Words {
        x: pager.spread ? 0 : 88
        width: pager.spread ? pager.width - 308 : pager.width - 176
        height: Math.min(88, pager.height)
        role: Theme.control
        color: Theme.bone
        text: pager.model.position
        horizontalAlignment: pager.spread ? Text.AlignLeft : Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
    }

    MemorialButton {
        x: pager.width - width
        width: 88
        height: Math.min(88, pager.height)
        available: pager.model.hasNext
        wordless: true
        icon: "next"
        label: pager.gallery.words.laterNames
        onActivated: pager.model.turn(1)
    }
}

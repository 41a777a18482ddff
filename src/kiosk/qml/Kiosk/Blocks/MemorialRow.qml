pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! One group of the list: its title, an arrow, a rule. The one shown is filled. */
Touchable {
    id: row

    readonly property bool solid: selected !== held
    readonly property color ground: Theme.contrast ? Theme.primary : Theme.bone
    readonly property color figure: solid ? (Theme.contrast ? Theme.primaryInk : Theme.night) : Theme.bone

    focusColor: Theme.millet
    Accessible.role: Accessible.Button
    Accessible.selected: selected

    Rectangle {
        y: -row.sink
        width: row.width
        height: row.height
        visible: row.solid
        color: row.ground
    }

    Rectangle {
        y: row.height - height - row.sink
        width: row.width
        height: Theme.contrast ? Theme.outline : Theme.hairline
        visible: !row.solid
        color: Theme.nightRule
    }

    Words {
        x: row.solid ? 24 : 0
        width: row.width - 88
        height: row.height
        role: Theme.group
        color: row.figure
        text: row.label
        verticalAlignment: Text.AlignVCenter
        spoken: false
    }

    Icon {
        x: row.width - width - (row.solid ? 20 : 0)
        y: (row.height - height) / 2
        size: 36
        name: "next"
        color: row.figure
    }
}

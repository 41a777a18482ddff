pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! One group of the list: its title, an arrow, a rule. The one shown is filled. */
Touchable {
    id: row

    required property real wordsWidth
    property bool still: false // to be read, not pressed
    readonly property bool solid: !still && selected !== held
    readonly property color ground: Theme.contrast ? Theme.primary : Theme.bone
    readonly property color figure: solid ? (Theme.contrast ? Theme.primaryInk : Theme.night) : still && selected ? Theme.millet : Theme.bone

    available: !still
    focusColor: Theme.millet
    Accessible.role: still ? Accessible.StaticText : Accessible.Button
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
        visible: !row.solid && !row.still
        color: Theme.nightRule
    }

    Words {
        x: row.solid ? 16 : 0
        width: row.wordsWidth
        height: row.height
        role: Theme.group
        color: row.figure
        text: row.label
        verticalAlignment: Text.AlignVCenter
        spoken: false
    }

    Icon {
        visible: !row.still
        x: row.width - width - (row.solid ? 12 : 0)
        y: (row.height - height) / 2
        size: 36
        name: "next"
        color: row.figure
    }
}

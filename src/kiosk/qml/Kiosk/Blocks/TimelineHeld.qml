pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! The event under a finger: fill and words change places, as a button's do. One for the whole plot. */
Item {
    id: held

    required property real bar
    property TimelineMark mark: null
    readonly property bool titled: mark?.titled ?? false
    readonly property bool inside: titled && mark?.stands === "inside"
    readonly property bool swapped: mark?.chosen ?? false
    readonly property bool framed: mark?.framed ?? false
    readonly property color ground: framed ? Theme.sorghum : swapped || inside ? Theme.paper : Theme.ink
    readonly property color figure: framed ? Theme.sorghumInk : swapped ? Theme.sorghum : inside ? Theme.ink : Theme.paper

    visible: mark !== null
    x: mark?.x ?? 0
    y: mark?.y ?? 0

    Rectangle {
        x: held.inside ? 0 : (held.mark?.wordsX ?? 0) - 6
        width: held.inside ? (held.mark?.wide ?? 0) : (held.mark?.labelWidth ?? 0) + 14
        height: held.bar
        visible: held.titled
        color: held.ground
        border.color: held.figure
        border.width: held.inside || held.swapped ? Theme.outline : 0
    }

    // An event without a title in sight: its mark alone.
    Rectangle {
        width: held.mark?.wide ?? 0
        height: held.bar
        visible: !held.titled
        color: Theme.paper
        border.color: Theme.ink
        border.width: Theme.outline
    }

    Words {
        x: held.mark?.wordsX ?? 0
        y: 2
        width: held.mark?.labelWidth ?? 0
        height: held.bar
        visible: held.titled
        role: Theme.axis
        verticalAlignment: Text.AlignVCenter
        color: held.figure
        text: held.mark?.label ?? ""
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        spoken: false
    }
}

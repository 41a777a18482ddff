pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! Events too many to be told apart, as one block with their number. A touch goes nearer. */
Item {
    id: block

    required property real middle
    required property real y_
    required property real tall
    required property string label
    required property string name
    required property int event
    required property real bar // px of one row's bar: of its words
    property bool held: false
    property bool moving: false // see TimelinePlot
    property TimelineMark lit: null // the chosen event, wherever it is: its bar and title may lie over our number
    readonly property bool covered: lit !== null && Math.abs(lit.y_ - y_ - tall + bar) < bar && x < lit.takesTo && x + width > lit.takesFrom

    // What would be left of a single row's frame reads as a stray bracket.
    readonly property bool hidden: covered && !held && tall <= bar

    signal pressed

    y: y_
    z: 1
    width: 88
    height: tall
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.focusable: true
    Accessible.onPressAction: pressed()

    Rectangle {
        visible: !block.hidden
        width: block.width
        height: block.height
        color: Qt.alpha(block.held ? Theme.ink : Theme.paper, block.moving ? 0.998 : 1)
        border.color: Theme.ink
        border.width: Theme.outline
    }

    Words {
        visible: !block.covered
        y: block.height - block.bar + (block.held ? 2 : 0)
        width: block.width
        height: block.bar
        verticalAlignment: Text.AlignVCenter
        role: Theme.axis
        color: block.held ? Theme.paper : Theme.ink
        tabular: true
        text: block.label
        wrapMode: Text.NoWrap
        horizontalAlignment: Text.AlignHCenter
        spoken: false
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! A key with the numeral of what stands above it, for whom that is out of reach. */
Touchable {
    id: key

    required property string numeral
    property color edge: Theme.ink
    property color fill: "transparent"
    property color filled: Theme.primary
    property color filledInk: Theme.primaryInk

    width: Theme.button
    height: Theme.button

    Rectangle {
        y: -key.sink
        width: key.width
        height: key.height
        color: key.held ? key.filled : key.fill
        border.color: key.edge
        border.width: Theme.outline
    }

    Words {
        y: (key.height - height) / 2
        width: key.width
        role: Theme.key
        color: key.held ? key.filledInk : key.edge
        text: key.numeral
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.NoWrap
        spoken: false
    }
}

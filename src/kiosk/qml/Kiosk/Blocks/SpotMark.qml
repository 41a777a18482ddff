pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! A numbered place in a picture that is worth a closer look. */
Touchable {
    id: mark

    required property int index
    required property real atX
    required property real atY
    required property string title
    required property string told
    property bool chosen: false
    readonly property color fill: chosen !== held ? Theme.sorghum : Theme.ink

    width: 88
    height: 88
    label: `${index + 1} ${title}`

    Rectangle {
        x: -4
        y: -4 - mark.sink
        width: 96
        height: 96
        color: Theme.paper
    }

    // Its edge parts the line from a picture as bright, or as dark, as itself.
    Rectangle {
        x: 37
        y: 88
        width: 14
        height: 48
        color: Theme.paper
    }

    Rectangle {
        x: 41
        y: 88
        width: 6
        height: 44
        color: mark.chosen ? Theme.sorghum : Theme.ink
    }

    Rectangle {
        y: -mark.sink
        width: 88
        height: 88
        color: mark.fill
    }

    Words {
        anchors.centerIn: parent
        role: Theme.name
        color: mark.chosen !== mark.held ? Theme.sorghumInk : Theme.paper
        text: mark.index + 1
        spoken: false
    }
}

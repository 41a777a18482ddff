pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! A button of one line: an icon before or after the word. Pressing swaps fill and text at once. */
Touchable {
    id: button

    property string face: button.label // what stands on it
    property string icon: ""
    property string iconAfter: ""
    property bool primary: false
    property bool wordless: false
    property bool spread: false
    property color fill: "transparent"
    property color edge: Theme.ink
    property color words: Theme.ink
    property color filled: Theme.primary
    property color filledInk: Theme.primaryInk
    readonly property bool solid: (primary || selected) !== held
    readonly property color ground: solid ? filled : (held ? filledInk : fill)
    readonly property color figure: !available ? Theme.waiting : solid ? filledInk : (held ? filled : words)
    property TypeRole role: Theme.control

    implicitHeight: Theme.button
    implicitWidth: line.implicitWidth + 64

    Rectangle {
        y: -button.sink
        width: button.width
        height: button.height
        color: button.available ? button.ground : "transparent"
        border.color: button.available ? (button.primary || button.selected ? button.filled : button.edge) : Theme.waiting
        border.width: button.available ? Theme.outline : 2
    }

    Row {
        id: line

        anchors.verticalCenter: parent.verticalCenter
        x: button.spread ? 28 : (button.width - width) / 2
        spacing: button.spread ? button.width - 56 - 40 - label.width : 16

        Loader {
            active: button.icon !== ""
            anchors.verticalCenter: parent.verticalCenter
            sourceComponent: Icon {
                name: button.icon
                color: button.figure
            }
        }

        Words {
            id: label

            visible: !button.wordless
            width: Math.min(implicitWidth, button.width - (button.icon !== "" ? 56 : 0) - (button.iconAfter !== "" ? 56 : 0) - 24)
            anchors.verticalCenter: parent.verticalCenter
            role: button.role
            color: button.figure
            text: button.face
            horizontalAlignment: Text.AlignHCenter
            spoken: false
        }

        Loader {
            active: button.iconAfter !== ""
            anchors.verticalCenter: parent.verticalCenter
            sourceComponent: Icon {
                name: button.iconAfter
                color: button.figure
            }
        }
    }
}

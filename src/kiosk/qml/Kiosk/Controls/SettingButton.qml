pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! A button of the control bar: its icon over its word. */
Touchable {
    id: button

    required property string icon
    property color edge: Theme.ink
    property color filled: Theme.primary
    property color filledInk: Theme.primaryInk
    readonly property bool setting: true // by which a tour knows it
    readonly property bool solid: selected !== held
    readonly property color figure: !available ? Theme.waiting : solid ? filledInk : edge

    implicitHeight: Theme.button
    implicitWidth: 140

    // Asking the words themselves how many lines they take would bind their line height to itself.
    TextMetrics {
        id: oneLine

        font: word.font
        text: button.label
    }

    Rectangle {
        y: -button.sink
        width: button.width
        height: button.height
        color: button.solid ? button.filled : "transparent"
        border.color: button.selected ? button.filled : button.figure
        border.width: button.available ? Theme.outline : 2
    }

    Column {
        anchors.centerIn: parent
        spacing: 0

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: button.icon
            size: oneLine.advanceWidth > word.width ? 32 : 38
            color: button.figure
        }

        Words {
            id: word

            width: button.width - 12
            role: Theme.setting
            lineHeight: oneLine.advanceWidth > width ? 22 : 28
            color: button.figure
            text: button.label
            horizontalAlignment: Text.AlignHCenter
            spoken: false
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! One key. It is lit where it can still lead to a name, and keeps its place where it cannot. */
Touchable {
    id: key

    property string icon: ""
    property bool plain: false
    readonly property bool solid: available && !plain !== held
    readonly property color ground: Theme.contrast ? Theme.primary : Theme.bone
    readonly property color figure: !available ? Theme.nightRule : solid ? (Theme.contrast ? Theme.primaryInk : Theme.night) : Theme.bone

    focusColor: Theme.millet

    Rectangle {
        y: -key.sink
        width: key.width
        height: key.height
        color: key.solid ? key.ground : "transparent"
        border.color: key.available ? (key.plain ? Theme.bone : key.ground) : Theme.nightRule
        border.width: key.available ? Theme.outline : 2
        opacity: key.available ? 1 : Theme.contrast ? 1 : 0.55
    }

    Row {
        anchors.centerIn: parent
        spacing: 16

        Icon {
            visible: key.icon !== ""
            anchors.verticalCenter: parent.verticalCenter
            name: key.icon
            color: key.figure
        }

        Words {
            id: word

            visible: key.icon === "" || key.width > word.implicitWidth + 80
            anchors.verticalCenter: parent.verticalCenter
            width: implicitWidth
            role: key.icon === "" ? Theme.key : Theme.control
            color: key.figure
            text: key.label
            wrapMode: Text.NoWrap
            spoken: false
        }
    }
}

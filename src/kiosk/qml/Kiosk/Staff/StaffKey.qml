pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! One key of the PIN pad: a digit, a word or an icon. */
Touchable {
    id: key

    property string icon: ""
    property TypeRole role: StaffType.key
    readonly property color figure: !available ? Theme.waiting : held ? Theme.primaryInk : Theme.ink

    Rectangle {
        y: -key.sink
        width: key.width
        height: key.height
        color: key.held ? Theme.primary : "transparent"
        border.color: key.available ? Theme.ink : Theme.waiting
        border.width: key.available ? Theme.outline : 2
    }

    Icon {
        visible: key.icon !== ""
        anchors.centerIn: parent
        name: key.icon
        color: key.figure
    }

    Words {
        visible: key.icon === ""
        anchors.centerIn: parent
        width: implicitWidth
        role: key.role
        color: key.figure
        text: key.label
        wrapMode: Text.NoWrap
        spoken: false
    }
}

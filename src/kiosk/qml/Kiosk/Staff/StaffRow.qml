pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! A row that leads to something staff may do: its icon, what it is and how it stands, an arrow. */
Touchable {
    id: row

    property string icon: ""
    property bool arrow: true
    readonly property bool solid: selected !== held
    readonly property color figure: !available ? Theme.waiting : solid ? Theme.primaryInk : Theme.ink
    readonly property color second: !available ? Theme.waiting : solid ? Theme.primaryInk : Theme.ink2

    Rectangle {
        y: -row.sink
        width: row.width
        height: row.height
        color: row.available && row.solid ? Theme.primary : "transparent"
        border.color: row.available ? Theme.ink : Theme.waiting
        border.width: row.available ? Theme.outline : 2
    }

    Icon {
        x: 36
        anchors.verticalCenter: parent.verticalCenter
        size: 60
        name: row.icon
        color: row.figure
    }

    Column {
        x: 132
        anchors.verticalCenter: parent.verticalCenter
        width: row.width - 132 - 104

        Words {
            width: parent.width
            role: StaffType.row
            color: row.figure
            text: row.label
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            spoken: false
        }

        Words {
            width: parent.width
            role: Theme.staffNote
            color: row.second
            text: row.hint
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            spoken: false
        }
    }

    Icon {
        visible: row.arrow
        x: row.width - 76
        anchors.verticalCenter: parent.verticalCenter
        name: "next"
        color: row.figure
    }
}

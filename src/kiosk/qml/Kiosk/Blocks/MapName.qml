pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

/*! A name on a map, in a halo of the ground it stands on: coasts and rivers end at its letters. */
Words {
    id: name

    property color halo: "transparent"
    readonly property real reach: 1.8

    width: implicitWidth
    wrapMode: Text.NoWrap
    horizontalAlignment: Text.AlignHCenter
    style: halo.a > 0 ? Text.Outline : Text.Normal
    styleColor: halo

    // Qt's outline is one pixel wide; four copies behind it, a little to each side, make it three.
    Repeater {
        model: name.halo.a > 0 ? [Qt.point(-1, -1), Qt.point(1, -1), Qt.point(-1, 1), Qt.point(1, 1)] : []

        Words {
            required property point modelData
            readonly property bool shade: true

            x: modelData.x * name.reach
            y: modelData.y * name.reach
            z: -1
            width: name.width
            role: name.role
            font.weight: name.font.weight
            color: name.halo
            style: Text.Outline
            styleColor: name.halo
            wrapMode: Text.NoWrap
            horizontalAlignment: Text.AlignHCenter
            spoken: false
            text: name.text
        }
    }
}

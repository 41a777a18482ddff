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

        Text {
            required property point modelData
            readonly property bool shade: true

            x: modelData.x * name.reach
            y: modelData.y * name.reach
            z: -1
            width: name.width
            topPadding: name.topPadding
            bottomPadding: name.bottomPadding
            font: name.font
            lineHeightMode: name.lineHeightMode
            lineHeight: name.lineHeight
            color: name.halo
            style: Text.Outline
            styleColor: name.halo
            textFormat: Text.PlainText
            horizontalAlignment: Text.AlignHCenter
            text: name.text
            Accessible.ignored: true
        }
    }
}

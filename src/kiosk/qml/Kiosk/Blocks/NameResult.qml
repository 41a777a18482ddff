pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! A name that answers: the part that was typed in millet, who it was under it, an arrow, a rule. */
Touchable {
    id: result

    property string name: "" // our own escaped markup
    property string numeral: "" // of the key that opens it, where it is out of reach
    readonly property real aside: numeral !== "" ? 56 : 0
    required property string detail
    required property string region // whose characters the name is drawn with, "" for none
    required property string detailRegion
    readonly property color ground: Theme.contrast ? Theme.primary : Theme.bone
    readonly property color figure: held ? (Theme.contrast ? Theme.primaryInk : Theme.night) : Theme.bone

    available: numeral === ""
    focusColor: Theme.millet
    Accessible.ignored: numeral !== ""

    Rectangle {
        y: -result.sink
        width: result.width
        height: result.height
        visible: result.held
        color: result.ground
    }

    Rectangle {
        y: result.height - height - result.sink
        width: result.width
        height: Theme.contrast ? Theme.outline : Theme.hairline
        color: Theme.nightRule
    }

    Words {
        id: title

        x: result.held ? 16 : result.aside
        y: 4
        width: result.width - 60
        role: Theme.name
        color: result.figure
        font.family: Theme.withRegion(role.family, result.region)
        marked: true
        text: result.name
        spoken: false
    }

    Words {
        x: title.x
        y: title.y + title.height
        width: title.width
        visible: text !== ""
        role: Theme.caption
        color: result.held ? result.figure : Theme.bone2
        font.family: Theme.withRegion(role.family, result.detailRegion)
        text: result.detail
        spoken: false
    }

    Words {
        visible: text !== ""
        y: title.y
        width: result.aside
        role: Theme.name
        color: Theme.bone2
        text: result.numeral
        spoken: false
    }

    Icon {
        visible: result.numeral === ""
        x: result.width - width - (result.held ? 12 : 0)
        y: (result.height - height) / 2
        size: 36
        name: "next"
        color: result.figure
    }
}

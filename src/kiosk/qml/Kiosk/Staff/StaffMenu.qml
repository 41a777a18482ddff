pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! What staff may do, and how the kiosk is. */
Item {
    id: menu

    required property Gallery gallery
    readonly property StaffModel model: gallery.staff
    readonly property var boxes: model.boxes
    readonly property bool portrait: height > width

    Words {
        x: menu.boxes.title.x
        y: menu.boxes.title.y
        width: menu.boxes.title.width
        role: StaffType.head
        text: menu.gallery.words.staffMenu
        Accessible.role: Accessible.Heading
    }

    Words {
        x: menu.boxes.info.x
        y: menu.boxes.info.y
        width: menu.boxes.info.width
        role: Theme.staffNote
        tabular: true
        color: Theme.ink2
        text: menu.model.info
        horizontalAlignment: menu.portrait ? Text.AlignLeft : Text.AlignRight
    }

    Repeater {
        model: menu.model.acts

        StaffRow {
            id: row

            required property int index
            required property string act
            required property string title
            required property string note
            required property bool open
            required property bool chosen
            required icon
            readonly property rect box: menu.model.rowBoxes[index] ?? Qt.rect(0, 0, 0, 0)

            x: box.x
            y: box.y
            width: box.width
            height: box.height
            label: title
            hint: note
            available: open
            selected: chosen
            arrow: act !== "closed"
            onActivated: menu.model.choose(row.act)
        }
    }

    Words {
        x: menu.boxes.facts.x
        y: menu.boxes.facts.y
        width: menu.boxes.facts.width
        role: Theme.staffNote
        color: Theme.ink2
        text: menu.model.facts
    }

    PushButton {
        x: menu.boxes.back.x
        y: menu.boxes.back.y
        width: menu.boxes.back.width
        height: menu.boxes.back.height
        role: StaffType.button
        primary: true
        icon: "prev"
        label: menu.gallery.words.staffBackToVisitors
        onActivated: menu.model.leave()
    }

    Words {
        x: menu.boxes.note.x
        y: menu.boxes.note.y
        width: menu.boxes.note.width
        height: menu.boxes.note.height
        role: Theme.staffNote
        color: Theme.ink2
        text: menu.model.note
        verticalAlignment: Text.AlignVCenter
    }
}

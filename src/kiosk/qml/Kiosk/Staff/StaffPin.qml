pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! The PIN. Visitors who come here by chance see the way back first. */
Item {
    id: pin

    required property Gallery gallery
    readonly property StaffModel model: gallery.staff
    readonly property var boxes: model.boxes
    readonly property var words: gallery.words

    function press(key: string) {
        if (key === "delete")
            pin.model.erase();
        else if (key === "enter")
            pin.model.enter();
        else
            pin.model.type(key);
    }

    Words {
        x: pin.boxes.title.x
        y: pin.boxes.title.y
        width: pin.boxes.title.width
        role: StaffType.title
        text: pin.words.staff
        Accessible.role: Accessible.Heading
    }

    Words {
        x: pin.boxes.body.x
        y: pin.boxes.body.y
        width: pin.boxes.body.width
        role: StaffType.body
        text: pin.model.body
    }

    Words {
        id: about

        x: pin.boxes.about.x
        y: pin.boxes.about.y
        width: pin.boxes.about.width
        role: Theme.staffNote
        text: pin.model.about
    }

    Words {
        x: about.x
        y: about.y + about.height + 8
        width: about.width
        role: StaffType.lead
        color: Theme.sorghum
        text: pin.model.returns
    }

    Item {
        x: pin.boxes.slots.x
        y: pin.boxes.slots.y
        width: pin.boxes.slots.width
        height: pin.boxes.slots.height
        Accessible.role: Accessible.StaticText
        Accessible.name: pin.words.staffTyped.replace("%1", pin.model.digits)

        Repeater {
            model: pin.model.places

            Item {
                id: place

                required property int index
                required property bool filled

                x: index * pin.model.slotPitch
                width: pin.model.slotWidth
                height: 88

                Rectangle {
                    visible: place.filled
                    x: (place.width - width) / 2
                    y: 8
                    width: 32
                    height: 32
                    color: Theme.ink
                }

                Rectangle {
                    y: place.height - height
                    width: place.width
                    height: 6
                    color: Theme.ink
                }
            }
        }
    }

    Grid {
        x: pin.boxes.pad.x
        y: pin.boxes.pad.y
        columns: 3
        spacing: 24

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "delete", "0", "enter"]

            StaffKey {
                id: key

                required property string modelData

                width: 248
                height: 144
                available: !pin.model.waiting && (modelData === "enter" ? pin.model.complete : modelData !== "delete" || pin.model.digits > 0)
                icon: modelData === "delete" ? "back" : ""
                role: modelData === "enter" ? StaffType.row : StaffType.key
                label: modelData === "delete" ? pin.words.delete : modelData === "enter" ? pin.words.staffEnter : modelData
                onActivated: pin.press(key.modelData)
            }
        }
    }

    PushButton {
        x: pin.boxes.back.x
        y: pin.boxes.back.y
        width: pin.boxes.back.width
        height: pin.boxes.back.height
        role: StaffType.button
        icon: "prev"
        label: pin.words.staffBackToExhibition
        onActivated: pin.model.leave()
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! It asks once more. */
Item {
    id: sure

    required property Gallery gallery
    readonly property StaffModel model: gallery.staff
    readonly property var boxes: model.boxes

    Words {
        id: question

        x: sure.boxes.title.x
        y: sure.boxes.title.y
        width: sure.boxes.title.width
        role: StaffType.title
        text: sure.model.question
        Accessible.role: Accessible.Heading
    }

    Words {
        x: sure.boxes.body.x
        y: question.y + question.height + 24
        width: sure.boxes.body.width
        role: StaffType.body
        text: sure.model.questionText
    }

    PushButton {
        x: sure.boxes.yes.x
        y: sure.boxes.yes.y
        width: sure.boxes.yes.width
        height: sure.boxes.yes.height
        role: StaffType.button
        label: sure.model.yes
        onActivated: sure.model.confirm()
    }

    PushButton {
        x: sure.boxes.no.x
        y: sure.boxes.no.y
        width: sure.boxes.no.width
        height: sure.boxes.no.height
        role: StaffType.button
        primary: true
        icon: "prev"
        label: sure.gallery.words.back
        onActivated: sure.model.back()
    }
}

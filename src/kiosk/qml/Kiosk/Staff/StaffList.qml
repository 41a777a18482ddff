pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! A list, page by page: how the kiosk has been doing, or the exhibitions that are installed. */
Item {
    id: list

    required property Gallery gallery
    readonly property StaffModel model: gallery.staff
    readonly property var boxes: model.boxes
    readonly property var words: gallery.words
    readonly property bool choosing: model.page === "switch"
    readonly property bool stepped: model.position !== ""

    Words {
        x: list.boxes.title.x
        y: list.boxes.title.y
        width: list.boxes.title.width
        role: StaffType.head
        text: list.choosing ? list.words.staff_switch : list.words.staff_health
        Accessible.role: Accessible.Heading
    }

    Words {
        x: list.boxes.title.x
        y: list.boxes.title.y + 80
        width: list.boxes.title.width
        visible: text !== ""
        role: Theme.staffNote
        color: Theme.sorghum
        text: list.model.why
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
    }

    Column {
        x: list.boxes.list.x
        y: list.boxes.list.y
        width: list.boxes.list.width
        spacing: list.choosing ? 16 : 0

        Repeater {
            model: list.model.lines

            Loader {
                id: one

                required property string key
                required property string title
                required property string note
                required property string icon
                required property bool open
                required property real tall

                width: list.boxes.list.width
                height: tall
                sourceComponent: list.choosing ? exhibit : line

                Component {
                    id: exhibit

                    StaffRow {
                        icon: one.icon
                        label: one.title
                        hint: one.note
                        available: one.open
                        onActivated: list.model.pick(one.key)
                    }
                }

                Component {
                    id: line

                    Item {
                        Rectangle {
                            visible: one.icon === ""
                            x: 14
                            y: 4
                            width: 8
                            height: 28
                            color: Theme.ink
                            Accessible.role: Accessible.StaticText
                            Accessible.name: one.note
                        }

                        Icon {
                            visible: one.icon !== ""
                            y: 0
                            size: 36
                            name: one.icon
                            color: Theme.sorghum
                        }

                        Words {
                            x: 72
                            width: parent.width - 72
                            role: Theme.staffNote
                            text: one.title
                            Accessible.name: `${one.note}: ${one.title}`
                        }
                    }
                }
            }
        }
    }

    PushButton {
        x: list.boxes.back.x
        y: list.boxes.back.y
        width: list.stepped ? list.boxes.back.width : list.boxes.alone.width
        height: list.boxes.back.height
        role: StaffType.button
        primary: true
        icon: "prev"
        label: list.words.staffBackToMenu
        onActivated: list.model.back()
    }

    Item {
        x: list.boxes.steps.x
        y: list.boxes.steps.y
        width: list.boxes.steps.width
        height: list.boxes.steps.height
        visible: list.stepped

        PushButton {
            width: 88
            height: parent.height
            wordless: true
            icon: "prev"
            available: list.model.hasPrevious
            label: list.words.staffEarlier
            onActivated: list.model.step(-1)
        }

        Words {
            x: 88
            width: parent.width - 176
            height: parent.height
            role: StaffType.lead
            text: list.model.position
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
        }

        PushButton {
            x: parent.width - width
            width: 88
            height: parent.height
            wordless: true
            icon: "next"
            available: list.model.hasNext
            label: list.words.staffLater
            onActivated: list.model.step(1)
        }
    }
}

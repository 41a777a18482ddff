pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! A test card: edges, focus, greys and colours, and a cross for every finger on the glass. */
Item {
    id: card

    required property Gallery gallery
    readonly property real hair: 1 / gallery.pixel // one pixel of the panel
    readonly property bool portrait: height > width

    Rectangle {
        anchors.fill: parent
        color: StaffType.greys[0]
        border.color: StaffType.greys[7]
        border.width: 2 * card.hair
    }

    // Lines of one pixel, a step of the design's grid of 8 x 16 apart.
    Repeater {
        model: Math.floor(card.width / 120)

        Rectangle {
            required property int index

            x: (index + 0.5) * card.width / Math.floor(card.width / 120)
            width: card.hair
            height: card.height
            color: StaffType.greys[2]
        }
    }

    Repeater {
        model: Math.floor(card.height / 120)

        Rectangle {
            required property int index

            y: (index + 0.5) * card.height / Math.floor(card.height / 120)
            width: card.width
            height: card.hair
            color: StaffType.greys[2]
        }
    }

    Column {
        anchors.centerIn: parent
        width: Math.min(card.width - 128, 1280)

        Row {
            Repeater {
                model: StaffType.greys

                Rectangle {
                    required property string modelData

                    width: card.portrait ? 119 : 160
                    height: 160
                    color: modelData
                    border.color: StaffType.greys[3]
                    border.width: card.hair
                }
            }
        }

        Row {
            Repeater {
                model: StaffType.pureColours

                Rectangle {
                    required property string modelData

                    width: (card.portrait ? 952 : 1280) / 6
                    height: 160
                    color: modelData
                }
            }
        }

        // Focus: lines one and two pixels apart, upright and level.
        Row {
            Repeater {
                model: 4

                Item {
                    id: focus

                    required property int index
                    readonly property bool upright: index % 2 === 0
                    readonly property real pitch: card.hair * (index < 2 ? 2 : 4)
                    readonly property int many: Math.floor(Math.min(96, width) / pitch)

                    width: (card.portrait ? 952 : 1280) / 4
                    height: 120

                    Repeater {
                        model: focus.many

                        Rectangle {
                            required property int index

                            x: focus.upright ? (focus.width - 96) / 2 + index * focus.pitch : (focus.width - 96) / 2
                            y: focus.upright ? 12 : 12 + index * focus.pitch
                            width: focus.upright ? focus.pitch / 2 : 96
                            height: focus.upright ? 96 : focus.pitch / 2
                            color: StaffType.greys[7]
                        }
                    }
                }
            }
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(card.width, card.height) - 8
        height: width
        radius: width / 2
        color: "transparent"
        border.color: StaffType.greys[3]
        border.width: 2 * card.hair
    }

    Rectangle {
        x: told.x - 24
        y: told.y - 16
        width: told.width + 48
        height: told.height + 32
        color: StaffType.greys[0]
    }

    Words {
        id: told

        x: (card.width - width) / 2
        y: 80
        width: Math.min(card.width - 176, 1232)
        role: Theme.staffNote
        horizontalAlignment: Text.AlignHCenter
        color: StaffType.greys[7]
        text: `${card.gallery.words.staffCardText} ${card.gallery.words.staffCardEdges}`
    }

    MultiPointTouchArea {
        id: glass

        anchors.fill: parent
        mouseEnabled: true
        maximumTouchPoints: 10
        touchPoints: [
            TouchPoint {},
            TouchPoint {},
            TouchPoint {},
            TouchPoint {},
            TouchPoint {},
            TouchPoint {},
            TouchPoint {},
            TouchPoint {},
            TouchPoint {},
            TouchPoint {}
        ]
    }

    Repeater {
        model: glass.touchPoints

        Item {
            id: finger

            required property int index
            required property TouchPoint modelData

            visible: modelData.pressed

            Rectangle {
                x: finger.modelData.x - 2
                width: 4
                height: card.height
                color: StaffType.pureColours[5]
            }

            Rectangle {
                y: finger.modelData.y - 2
                width: card.width
                height: 4
                color: StaffType.pureColours[5]
            }

            Words {
                x: finger.modelData.x + (finger.modelData.x > card.width - 300 ? -16 - width : 16)
                y: finger.modelData.y + (finger.modelData.y > 100 ? -48 : 16)
                width: implicitWidth
                role: StaffType.lead
                color: StaffType.greys[7]
                text: `${finger.index + 1}: ${Math.round(finger.modelData.x)}, ${Math.round(finger.modelData.y)}`
                wrapMode: Text.NoWrap
                spoken: false
            }
        }
    }

    PushButton {
        x: (card.width - width) / 2
        y: card.height - 64 - height
        width: 520
        height: 104
        role: StaffType.button
        fill: StaffType.greys[0]
        edge: StaffType.greys[7]
        words: StaffType.greys[7]
        filled: StaffType.greys[7]
        filledInk: StaffType.greys[0]
        icon: "prev"
        label: card.gallery.words.staffBackToMenu
        onActivated: card.gallery.staff.back()
    }
}

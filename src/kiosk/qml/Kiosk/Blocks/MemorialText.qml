pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! The column of the memorial: words, figures, the two ways after a notice, and the map where it follows the text. */
Item {
    id: page

    required property var blocks
    required property Gallery gallery
    readonly property MemorialModel model: gallery.memorial

    Column {
        width: page.width

        Repeater {
            model: page.blocks

            Item {
                id: block

                required property int index
                required property string kind
                required property real tall
                required property real wide
                required property real gap
                required property string words
                required property bool marked
                required property string role
                required property var content
                readonly property real above: index > 0 ? gap : 0

                width: page.width
                height: tall + above

                Loader {
                    y: block.above
                    width: parent.width
                    height: block.tall
                    sourceComponent: block.kind === "figure" ? figure : block.kind === "choices" ? choices : block.kind === "map" ? map : words
                    onLoaded: item.block = block
                }
            }
        }
    }

    component Holder: Item {
        property var block: null
    }

    Component {
        id: words

        Holder {
            id: plain

            Words {
                width: plain.block?.wide || plain.width
                role: plain.block ? Theme[plain.block.role] : Theme.body
                marked: plain.block !== null && plain.block.marked
                text: plain.block ? plain.block.words : ""
                color: plain.block && plain.block.kind !== "paragraph" ? Theme.bone2 : Theme.bone
            }
        }
    }

    Component {
        id: figure

        FigureRow {
            gallery: page.gallery
            dark: true
        }
    }

    Component {
        id: choices

        Holder {
            id: two

            readonly property real wide: Math.min(320, (width - Theme.gap) / 2)

            MemorialButton {
                width: two.wide
                primary: true
                iconAfter: "next"
                label: two.block ? two.block.content?.goOn ?? "" : ""
                onActivated: page.model.goOn()
            }

            MemorialButton {
                x: two.wide + Theme.gap
                width: two.wide
                label: two.block ? two.block.content?.other ?? "" : ""
                onActivated: page.model.chooseAnother()
            }
        }
    }

    Component {
        id: map

        Holder {
            id: place

            MemorialMap {
                width: place.block ? place.block.content?.width ?? 0 : 0
                height: place.height
                picture: page.model.picture
                pixel: page.gallery.pixel
                marks: page.model.marks
            }

            Words {
                visible: text !== ""
                x: place.block?.content?.noteX ?? 0
                y: place.height - height
                width: place.block?.content?.noteWidth ?? 0
                role: Theme.caption
                color: Theme.bone2
                text: place.block?.content?.note ?? ""
            }
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! The column of blocks that a page was poured into. */
Item {
    id: page

    required property var blocks
    required property Gallery gallery
    property ChapterModel chapter: null

    implicitHeight: column.implicitHeight

    Column {
        id: column

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
                    sourceComponent: page.componentFor(block.kind)

                    onLoaded: {
                        item.block = block;
                    }
                }
            }
        }
    }

    function componentFor(kind: string): Component {
        switch (kind) {
        case "figure":
            return figure;
        case "voices":
            return voices;
        case "agree":
            return agree;
        case "choices":
            return choices;
        }
        return words;
    }

    component BlockHolder: Item {
        property var block: null
    }

    Component {
        id: words

        BlockHolder {
            id: plain

            Words {
                width: plain.block && plain.block.wide > 0 ? plain.block.wide : plain.width
                role: plain.block ? Theme[plain.block.role] : Theme.body
                marked: plain.block !== null && plain.block.marked
                text: plain.block ? plain.block.words : ""
                color: plain.block && plain.block.kind === "remark" ? Theme.ink2 : Theme.ink
            }
        }
    }

    Component {
        id: figure

        FigureRow {
            gallery: page.gallery
            chapter: page.chapter
        }
    }

    Component {
        id: voices

        VoiceColumns {
            gallery: page.gallery
            chapter: page.chapter
        }
    }

    Component {
        id: agree

        Agreement {}
    }

    Component {
        id: choices

        Choices {
            gallery: page.gallery
            chapter: page.chapter
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! One person in full, or whom to tell of a name that is missing. */
Item {
    id: page

    required property Gallery gallery
    readonly property NamesModel model: gallery.names

    Words {
        x: page.model.titleBox.x
        y: page.model.titleBox.y
        width: page.model.titleBox.width
        role: Theme.title1
        color: Theme.bone
        font.family: Theme.withRegion(role.family, page.model.titleRegion)
        text: page.model.title
        Accessible.role: Accessible.Heading
    }

    Item {
        x: page.model.linesBox.x
        y: page.model.linesBox.y
        width: page.model.linesBox.width

        Repeater {
            model: page.model.lines

            Item {
                id: row

                required property string label
                required property string words
                required property bool marked
                required property string role
                required property real atY
                required property real tall
                required property string region
                readonly property real aside: label !== "" ? page.model.labelWidth : 0

                y: atY
                width: parent ? parent.width : 0
                height: tall

                Words {
                    id: name

                    y: row.aside > 0 ? 8 : 0
                    width: (row.aside > 0 ? row.aside : row.width) - 24
                    visible: text !== ""
                    role: Theme.caption
                    color: Theme.bone2
                    text: row.label
                }

                Words {
                    x: row.aside
                    y: row.aside > 0 || row.label === "" ? 0 : name.height
                    width: row.label === "" ? Math.min(row.width, 1136) : row.width - row.aside
                    role: Theme[row.role]
                    color: Theme.bone
                    font.family: Theme.withRegion(role.family, row.region)
                    marked: row.marked
                    text: row.words
                }
            }
        }
    }

    MemorialButton {
        x: page.model.backBox.x
        y: page.model.backBox.y
        width: page.model.backBox.width
        icon: "prev"
        label: page.gallery.words.backToNames
        onActivated: page.model.backToNames()
    }

    MemorialButton {
        visible: page.model.hasSource
        x: page.model.sourceBox.x
        y: page.model.sourceBox.y
        width: page.model.sourceBox.width
        icon: "source"
        label: page.gallery.words.source
        hint: page.model.title
        onActivated: page.model.openSource()
    }

    NamePager {
        x: page.model.pagerBox.x
        y: page.model.pagerBox.y
        width: page.model.pagerBox.width
        height: page.model.pagerBox.height
        gallery: page.gallery
    }
}

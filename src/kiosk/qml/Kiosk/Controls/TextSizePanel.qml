pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Show
import Kiosk.Theme

/*! The sizes of text, each shown by its own size. */
Rectangle {
    id: panel

    required property Gallery gallery
    required property int most // rows one over another; more stand in further columns
    readonly property int columns: Math.ceil(gallery.percents.length / most)
    readonly property int rows: Math.ceil(gallery.percents.length / columns)

    width: 436 * columns + 16
    height: 104 * rows + 16
    color: Theme.paper
    border.color: Theme.ink
    border.width: Theme.outline

    Repeater {
        model: panel.gallery.percents

        Touchable {
            id: size

            required property int modelData
            required property int index
            readonly property bool chosen: modelData === panel.gallery.percent
            readonly property color figure: chosen !== held ? Theme.primaryInk : Theme.ink

            x: 16 + Math.floor(index / panel.rows) * 436
            y: 16 + index % panel.rows * 104
            width: 420
            height: 88
            label: panel.gallery.words.percent.replace("%1", modelData)
            selected: chosen
            onActivated: panel.gallery.setPercent(modelData)

            Rectangle {
                width: size.width
                height: size.height
                color: size.chosen !== size.held ? Theme.primary : "transparent"
                border.color: Theme.ink
                border.width: Theme.outline
            }

            Text {
                x: 32
                height: size.height
                verticalAlignment: Text.AlignVCenter
                textFormat: Text.PlainText
                font.family: Theme.serif
                font.weight: 500
                font.pixelSize: 34 * size.modelData / 100
                color: size.figure
                text: "Aa"
                Accessible.ignored: true
            }

            Words {
                x: size.width - width - 32
                anchors.verticalCenter: parent.verticalCenter
                role: Theme.control
                color: size.figure
                text: size.label
                spoken: false
            }
        }
    }
}

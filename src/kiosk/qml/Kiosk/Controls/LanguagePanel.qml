pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Show
import Kiosk.Theme

/*! Every language of the exhibition in its own script. */
Rectangle {
    id: panel

    required property Gallery gallery
    required property int most // rows one over another; more stand in further columns
    readonly property int columns: Math.ceil(gallery.languages.length / most)
    readonly property int rows: Math.ceil(gallery.languages.length / columns)

    width: 436 * columns + 16
    height: 104 * rows + 16
    color: Theme.paper
    border.color: Theme.ink
    border.width: Theme.outline

    Repeater {
        model: panel.gallery.languages

        PushButton {
            required property var modelData
            required property int index

            x: 16 + Math.floor(index / panel.rows) * 436
            y: 16 + index % panel.rows * 104
            width: 420
            label: modelData.name
            selected: modelData.code === panel.gallery.language
            onActivated: panel.gallery.speak(modelData.code)
        }
    }
}

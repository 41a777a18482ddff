pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Show
import Kiosk.Theme

/*! Every language of the exhibition in its own script. */
Rectangle {
    id: panel

    required property Gallery gallery

    width: 452
    height: 88 * gallery.languages.length + 16 * (gallery.languages.length + 1)
    color: Theme.paper
    border.color: Theme.ink
    border.width: Theme.outline

    Repeater {
        model: panel.gallery.languages

        PushButton {
            required property var modelData
            required property int index

            x: 16
            y: 16 + index * 104
            width: panel.width - 32
            label: modelData.name
            selected: modelData.code === panel.gallery.language
            onActivated: panel.gallery.speak(modelData.code)
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! Out of order, as staff said: whom to ask, in every language. Nothing on it can be touched. */
Item {
    id: closed

    required property Gallery gallery
    readonly property bool portrait: height > width
    property int drift: 0

    Rectangle {
        anchors.fill: parent
        color: Theme.storm
    }

    Rectangle {
        x: notices.x - (closed.portrait ? 32 : 56)
        width: 6
        height: notices.y + notices.height
        color: Theme.millet
    }

    Column {
        id: notices

        x: (closed.portrait ? 64 : 150) + closed.drift
        y: (closed.height - height) / 2
        width: closed.width - (closed.portrait ? 128 : 300)
        spacing: 72

        Repeater {
            // A language that the interface does not speak says it in English, and once is enough.
            model: closed.gallery.languages.filter((one, i, all) => all.findIndex(other => other.closed === one.closed) === i)

            Words {
                required property var modelData

                width: notices.width
                role: Theme.display
                color: Theme.cloud
                text: modelData.closed.replace(/([.!?]) +/g, "$1\n") // each sentence begins a line
            }
        }
    }

    // Against burn-in.
    Timer {
        interval: 90000
        repeat: true
        running: true
        onTriggered: closed.drift = closed.drift === 0 ? 2 : 0
    }
}

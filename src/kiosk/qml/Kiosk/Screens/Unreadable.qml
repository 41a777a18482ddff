pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! In the place of a screen whose file cannot be read: which one it is, and the way to everything else. */
Item {
    id: unreadable

    required property Gallery gallery
    readonly property UnreadableModel model: gallery.unreadable
    readonly property bool portrait: height > width

    Words {
        x: unreadable.model.titleBox.x
        y: unreadable.model.titleBox.y - 44
        width: unreadable.width - x - 64
        role: Theme.kicker
        color: Theme.sorghum
        wrapMode: Text.NoWrap
        text: unreadable.model.kicker
    }

    Words {
        x: unreadable.model.titleBox.x
        y: unreadable.model.titleBox.y
        width: unreadable.model.titleBox.width + 2
        role: Theme.title2
        text: unreadable.model.title
        Accessible.role: Accessible.Heading
    }

    Words {
        x: unreadable.model.textBox.x
        y: unreadable.model.textBox.y
        width: unreadable.model.textBox.width + 2
        text: unreadable.model.text
    }

    PushButton {
        x: unreadable.model.buttonBox.x
        y: unreadable.model.buttonBox.y
        width: unreadable.model.buttonBox.width
        icon: "contents"
        label: unreadable.model.contents
        onActivated: unreadable.model.leave()
    }

    DayLine {
        y: unreadable.portrait ? unreadable.height - 336 : unreadable.height - 248
        width: unreadable.width
        model: unreadable.gallery.dayLine
        label: unreadable.gallery.words.goesTo
    }
}

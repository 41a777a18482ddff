pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! Under a picture: back, the zoom, the part of it in sight, whose it is. */
Item {
    id: bar

    required property Gallery gallery
    required property PlateView view
    required property bool portrait
    readonly property PlateModel model: gallery.plate
    readonly property bool unfinished: !thumb.current

    height: portrait ? 328 : 120

    PushButton {
        x: 64
        y: 16
        width: 352
        icon: "close"
        label: bar.gallery.words.backToPage
        onActivated: bar.model.leave()
    }

    PushButton {
        x: 480
        y: 16
        width: 88
        wordless: true
        icon: "minus"
        label: bar.gallery.words.zoomOut
        available: bar.view.closer > 1
        onActivated: bar.view.zoomBy(1 / 1.6)
    }

    PushButton {
        x: 584
        y: 16
        width: 88
        wordless: true
        icon: "plus"
        label: bar.gallery.words.zoomIn
        available: bar.view.closer < bar.view.most
        onActivated: bar.view.zoomBy(1.6)
    }

    PushButton {
        x: 688
        y: 16
        width: 232
        label: bar.gallery.words.wholePicture
        available: bar.view.closer > 1 || bar.view.spot >= 0
        onActivated: bar.view.reset()
    }

    Item {
        readonly property real aspect: bar.model.thumb.height > 0 ? bar.model.thumb.width / bar.model.thumb.height : 172 / 96

        visible: !bar.view.missing && bar.model.thumb.url !== "" && !thumb.failed
        x: bar.portrait ? 64 : 936
        y: bar.portrait ? 128 : 12
        width: Math.min(172, aspect * (bar.portrait ? 184 : 96))
        height: width / aspect
        clip: true
        Accessible.ignored: true

        Picture {
            id: thumb

            anchors.fill: parent
            wanted: bar.model.thumb.url
            visible: current
        }

        Rectangle {
            x: bar.view.part.x * parent.width
            y: bar.view.part.y * parent.height
            width: bar.view.part.width * parent.width
            height: bar.view.part.height * parent.height
            color: "transparent"
            border.color: Theme.sorghum
            border.width: 4
        }
    }

    Words {
        x: bar.portrait ? 264 : 1136
        y: bar.portrait ? 128 : Math.max(4, (bar.height - height) / 2)
        width: bar.portrait ? 752 : 720
        role: Theme.note
        lineHeight: bar.portrait ? role.line : Math.min(role.line, (bar.height - 8) / 3)
        color: Theme.ink2
        maximumLineCount: bar.portrait ? 6 : 3
        text: bar.view.missing || (Theme.large && !bar.portrait) ? bar.view.whole.credit : `${bar.view.whole.credit} ${bar.gallery.words.twoFingers}`
    }
}

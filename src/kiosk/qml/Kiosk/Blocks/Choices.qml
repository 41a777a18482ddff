pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show

/*! After a notice: go on, or go round. */
Item {
    id: choices

    property var block: null
    property Gallery gallery: null
    property ChapterModel chapter: null
    readonly property bool beside: height < 150

    PushButton {
        width: choices.beside ? Math.min(280, choices.width * 0.4) : choices.width
        primary: true
        iconAfter: "next"
        label: choices.block ? choices.block.content.goOn : ""
        onActivated: choices.gallery.next()
    }

    PushButton {
        x: choices.beside ? Math.min(280, choices.width * 0.4) + 16 : 0
        y: choices.beside ? 0 : 104
        width: choices.beside ? choices.width - x : choices.width
        label: choices.block ? choices.block.content.goRound : ""
        onActivated: choices.chapter.goRound()
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks
import Kiosk.Show

/*! The full-screen timeline. */
TimelineView {
    required property Gallery gallery

    model: gallery.timeline
    words: gallery.words
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Show
import Kiosk.Theme

/*! What opens above the control bar: languages, text sizes, sources. A touch beside it closes it. */
Item {
    id: panel

    required property Gallery gallery
    required property real barTop
    required property real settingsX
    readonly property int most: Math.max(1, Math.floor((barTop - 16 - (gallery ? gallery.line : 0)) / 104))
    readonly property string open: gallery ? gallery.panel : ""
    property real shift: 0 // px below its place, as it slides up from behind the bar

    onOpenChanged: {
        if (open !== "")
            rise.restart();
    }

    NumberAnimation {
        id: rise

        target: panel
        property: "shift"
        from: 40
        to: 0
        duration: Theme.panel
        easing.type: Easing.OutCubic
    }

    Rectangle {
        width: panel.width
        height: panel.barTop - 8 // the days of a map end between a panel and the bar
        color: Theme.veil
        opacity: panel.gallery && panel.gallery.panel === "source" ? Theme.veilOpacity : 0.35
    }

    Touchable {
        width: panel.width
        height: panel.barTop - 8
        label: panel.gallery ? panel.gallery.words.close : ""
        activeFocusOnTab: false
        onActivated: panel.gallery.closePanel()
    }

    Loader {
        active: panel.visible && panel.gallery.panel === "language"
        transform: Translate {
            y: panel.shift
        }
        sourceComponent: LanguagePanel {
            gallery: panel.gallery
            most: panel.most
            x: Math.min(panel.settingsX, panel.width - Theme.margin - width)
            y: panel.barTop - 16 - height
        }
    }

    Loader {
        active: panel.visible && panel.gallery.panel === "text"
        transform: Translate {
            y: panel.shift
        }
        sourceComponent: TextSizePanel {
            gallery: panel.gallery
            most: panel.most
            x: Math.min(panel.settingsX, panel.width - Theme.margin - width)
            y: panel.barTop - 16 - height
        }
    }

    Loader {
        active: panel.visible && panel.gallery.panel === "source"
        transform: Translate {
            y: panel.shift
        }
        sourceComponent: SourcePanel {
            gallery: panel.gallery
            x: (panel.width - width) / 2
            y: panel.barTop - 16 - height
        }
    }
}

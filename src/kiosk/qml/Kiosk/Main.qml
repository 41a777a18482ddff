pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! The window: one stage of 1920x1080 (or 1080x1920) design px, scaled to the screen as a whole. */
Window {
    id: window

    required property Gallery gallery
    required property bool windowed

    readonly property bool portrait: height > width
    readonly property real unit: portrait ? Math.min(width / 1080, height / 1920) : Math.min(width / 1920, height / 1080)
    readonly property real stageWidth: portrait ? 1080 : 1920
    readonly property real stageHeight: height / unit
    readonly property bool dark: ["memorial", "places", "names", "missing"].includes(gallery.screen)
    readonly property bool visited: gallery.phase === "visiting" || gallery.phase === "warning"
    readonly property bool barred: visited && gallery.screen !== "plate"

    property bool made: false

    // Another exhibition, while nobody visits: the attract loop is made anew before the next frame.
    onGalleryChanged: {
        if (made)
            showAnew();
    }

    function tellStage() {
        gallery.setStage(stageWidth, stageHeight, unit);
    }

    visibility: windowed ? Window.Windowed : Window.FullScreen
    flags: windowed ? Qt.Window : Qt.Window | Qt.FramelessWindowHint
    title: "kiosk"
    color: gallery.phase === "attract" || gallery.phase === "closed" ? Theme.storm : visited && dark ? Theme.night : Theme.paper
    onUnitChanged: tellStage()
    onStageHeightChanged: tellStage()
    onStageWidthChanged: tellStage()
    // A visitor has no way out: the program ends by signal or by its staff.
    onClosing: close => close.accepted = windowed
    Component.onCompleted: {
        showAnew();
        made = true;
    }

    function showAnew() {
        screen.show("", gallery);
        tellStage();
        showScreen();
    }

    // What lies under a panel or the question is out of reach: after a crowd of fingers was called off, a tap handler
    // there believes itself pressed, and would take the next finger that lifts above it for its own. In reach again only
    // after the touch that closed the panel.
    function reach() {
        screen.enabled = gallery.phase !== "warning" && gallery.panel === "";
    }

    function showScreen() {
        const name = visited ? gallery.screen : gallery.phase;
        const file = name === "places" ? "Memorial" : name === "missing" ? "Names" : name.charAt(0).toUpperCase() + name.slice(1);
        const url = Qt.resolvedUrl(`Screens/${file}.qml`);
        screen.show(url, gallery);
    }

    // By its address: a start does not load what it is made of.
    function ask() {
        question.show(gallery.phase === "warning" ? Qt.resolvedUrl("Controls/IdleWarning.qml") : "", gallery);
    }

    Binding {
        target: Theme
        property: "contrast"
        value: window.gallery.contrast
    }

    Binding {
        target: Theme
        property: "percent"
        value: window.gallery.percent
    }

    Binding {
        target: Theme
        property: "still"
        value: window.gallery.still
    }

    Binding {
        target: Theme
        property: "overrides"
        // The staff screens are the kiosk's own, whatever hangs in it.
        value: window.gallery.phase === "staff" ? ({}) : window.gallery.themeColours
    }

    Connections {
        function onMeasuring() {
            window.gallery.setRoles(Theme.roles());
        }
        function onPlaceChanged() {
            window.showScreen();
        }
        function onPhaseChanged() {
            window.showScreen();
            window.ask();
            Qt.callLater(window.reach);
        }
        function onPanelChanged() {
            Qt.callLater(window.reach);
        }

        target: window.gallery
    }

    Item {
        id: stage

        x: (window.width - width * window.unit) / 2
        width: window.stageWidth
        height: window.stageHeight
        scale: window.unit
        transformOrigin: Item.TopLeft

        Host {
            id: screen

            width: stage.width
            height: stage.height
            focus: true
        }

        Loader {
            active: window.barred
            width: stage.width
            height: stage.height
            source: active ? Qt.resolvedUrl("Controls/ControlBar.qml") : ""
            onLoaded: {
                const bar = item as ControlBar;
                bar.gallery = window.gallery;
            }
        }

        Host {
            id: question

            anchors.fill: parent
        }
    }
}

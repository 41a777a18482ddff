pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! A map whose days are played and scrubbed. Only what an army gains in a day moves, and only while it plays. */
Item {
    id: view

    required property Gallery gallery
    readonly property CampaignModel model: gallery.chapter.campaign
    readonly property bool unfinished: model.unfinished
    property real now: 0

    function follow() {
        growth.stop();
        if (model.playing && Theme.mapDay > 0 && model.dayNumber > now && model.dayNumber - now < 1.5)
            growth.start();
        else
            now = model.dayNumber;
    }

    Component.onCompleted: now = model.dayNumber
    Component.onDestruction: if (model)
        model.pause()

    Connections {
        function onDayChanged() {
            view.follow();
        }
        function onLaidOut() {
            view.follow();
        }

        target: view.model
    }

    NumberAnimation {
        id: growth

        target: view
        property: "now"
        to: view.model.dayNumber
        duration: Theme.mapDay
    }

    // The page is on the screen first, then the ways, then, a few a frame, the names: none of it keeps a touch waiting.
    FrameAnimation {
        running: view.unfinished
        onTriggered: if (currentFrame > 1 && view.model.drawMore())
            restart()
    }

    Timer {
        interval: Theme.mapSecond
        repeat: true
        running: view.model.playing && view.gallery.panel === "" && view.gallery.phase === "visiting"
        onTriggered: view.model.tick()
    }

    Repeater {
        model: view.model.panes

        CampaignPane {
            required property int index
            required property var modelData

            x: modelData.box.x
            y: modelData.box.y
            width: modelData.box.width
            height: modelData.box.height
            spec: modelData
            ways: view.model.ways[index] ?? null
            names: view.model.names[index] ?? null
            picture: view.model.picture
            pixel: view.gallery.pixel
            chosen: view.model.chosen
            day: view.model.dayNumber
            now: view.now
            pressable: !view.gallery.reach
            onTouched: where => view.model.touchedAt(index, where.x, where.y)
        }
    }

    Rectangle {
        x: view.model.headBox.x
        y: view.model.headBox.y
        width: view.model.headBox.width
        height: view.model.headBox.height
        color: Theme.paper
    }

    Rectangle {
        x: view.model.panelBox.x
        y: view.model.panelBox.y
        width: view.model.panelBox.width
        height: view.model.panelBox.height
        color: Theme.paper

        Rectangle {
            visible: Theme.contrast && view.model.over
            anchors.fill: parent
            color: "transparent"
            border.color: Theme.ink
            border.width: 2
        }
    }

    Loader {
        active: view.model.begun // with what it explains
        x: view.model.legendBox.x
        y: view.model.legendBox.y
        sourceComponent: CampaignLegend {
            across: view.model.legendColumns
            rows_: view.model.legend
            row: view.model.legendRow
            halo: view.model.over ? Theme.sea : "transparent"
        }
    }

    CampaignPanel {
        model: view.model
        gallery: view.gallery
    }

    PushButton {
        x: view.model.armiesBox.x
        y: view.model.armiesBox.y
        width: view.model.armiesBox.width
        height: view.model.armiesBox.height
        fill: Theme.paper
        selected: view.model.chosen !== ""
        label: view.gallery.words.armies
        iconAfter: "next"
        onActivated: view.model.nextArmy(1)
    }

    CampaignScrubber {
        y: view.height - (view.height > view.width ? 336 : 248)
        width: view.width
        model: view.model
        words: view.gallery.words
    }
}

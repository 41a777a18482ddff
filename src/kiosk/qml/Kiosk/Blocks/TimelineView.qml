pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! All events on lanes, what is said about the chosen one, and the whole of time below. */
Item {
    id: view

    required property TimelineModel model
    required property var words

    Words {
        x: 64
        y: 84 - role.line + (role.line - 70) / 3 // larger type grows upwards, and a third of it down
        width: view.model.portrait ? 952 : 640
        role: Theme.title2
        text: view.words.timeline
        wrapMode: Text.NoWrap
        Accessible.role: Accessible.Heading
    }

    Row {
        x: 64
        y: 92
        spacing: 12

        Rectangle {
            width: 44
            height: 24
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink
        }

        Words {
            width: implicitWidth + 16
            role: Theme.legend
            text: view.words.knownToTheDay
            wrapMode: Text.NoWrap
        }

        Hatch {
            width: 44
            height: 24
            anchors.verticalCenter: parent.verticalCenter
        }

        Words {
            width: implicitWidth
            role: Theme.legend
            text: view.words.uncertainOrDisputed
            wrapMode: Text.NoWrap
        }
    }

    Repeater {
        model: view.model.eras

        PushButton {
            required property int index
            required property string title
            required property real x_
            required property real y_
            required property real wide
            required property bool current

            x: x_
            y: y_
            z: 1 // on an upright screen over the detail, where they stand low
            width: wide
            label: title
            selected: current
            onActivated: view.model.chooseEra(index)
        }
    }

    Repeater {
        model: view.model.lanes

        Rectangle {
            required property real y_

            x: 64
            y: view.model.plot.y + y_
            width: view.width - 128
            height: 2
            color: Theme.rule
        }
    }

    TimelinePlot {
        id: plot

        x: view.model.plot.x
        y: view.model.plot.y
        width: view.model.plot.width
        height: view.model.detail.y - y
        lanesHeight: view.model.plot.height
        model: view.model
    }

    Repeater {
        model: view.model.lanes

        Rectangle {
            id: lane

            required property string title
            required property real y_
            required property real tall

            x: 64
            y: view.model.plot.y + y_ + 3
            width: Math.min(name.implicitWidth, name.width) + 12
            height: name.height
            color: Theme.paper

            Words {
                id: name

                width: view.model.portrait ? 952 : view.model.plot.x - 80
                height: Math.min(implicitHeight, lane.tall - 4)
                role: Theme.axis
                text: lane.title
                elide: Text.ElideRight
            }
        }
    }

    Rectangle {
        x: 64
        y: plot.y + plot.lanesHeight - 1
        width: view.width - 128
        height: 3
        color: Theme.ink
    }

    TimelineDetail {
        y: view.model.detail.y
        width: view.width
        height: view.model.detail.height
        model: view.model
        words: view.words
    }

    TimelineOverview {
        visible: view.model.portrait || !view.model.low
        x: view.model.overviewBox.x
        y: view.model.overviewBox.y
        width: view.model.overviewBox.width
        height: view.model.overviewBox.height
        model: view.model
        plot: plot
        label: view.words.overview
    }

    PushButton {
        x: view.model.zoomBox.x
        y: view.model.zoomBox.y
        width: 88
        icon: "minus"
        wordless: true
        label: view.words.zoomOut
        available: view.model.canZoomOut
        onActivated: view.model.zoomOut()
    }

    PushButton {
        x: view.model.zoomBox.x + 104
        y: view.model.zoomBox.y
        width: 88
        icon: "plus"
        wordless: true
        label: view.words.zoomIn
        available: view.model.canZoomIn
        onActivated: view.model.zoomIn()
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! The attract loop. The whole screen is the target; a language's own words begin in that language. */
Item {
    id: attract

    required property Gallery gallery
    readonly property AttractModel model: gallery.attract
    readonly property bool portrait: height > width
    readonly property real first: portrait ? 64 : 150
    // On an upright screen the last numeral ends at the margin, so the rain ends before it.
    readonly property real step: portrait ? 896 / (model.lines - 1) : (width - 300) / (model.lines - 1)
    readonly property real numeralBase: portrait ? 760 : 560 + (height - 1080) / 2
    readonly property real below: numeralBase + 32
    property int drift: 0
    // Between the words of the second and the third key day.
    property real freeFrom: 0
    property real freeTo: width

    Rectangle {
        anchors.fill: parent
        color: Theme.storm
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: attract.gallery.wake("")
    }

    Item {
        x: attract.drift
        width: attract.width
        height: attract.height

        Rain {
            id: rain

            x: attract.first
            width: attract.width
            height: attract.numeralBase + 12
            lines: attract.model.lines
            step: attract.step
            shortest: 110
            spread: 200
            keys: attract.model.keys
        }

        Repeater {
            model: attract.model.days

            Item {
                id: day

                required property int index
                required property int line
                required property string date
                required property string label
                required property string numeral
                required property bool leftward
                readonly property real stands: attract.first + line * attract.step
                readonly property real wide: Math.max(date.width, happened.width)

                Binding {
                    when: day.index === 1
                    attract.freeFrom: day.stands + (day.leftward ? 0 : day.wide)
                }

                Binding {
                    when: day.index === 2
                    attract.freeTo: day.stands - (day.leftward ? day.wide : 0)
                }

                Words {
                    visible: day.numeral !== ""
                    x: day.leftward ? day.stands - width - 22 : day.stands + 22
                    y: attract.numeralBase - baselineOffset
                    width: implicitWidth
                    role: Theme.giant
                    font.pixelSize: attract.portrait ? 220 : 300
                    color: Theme.cloud
                    wrapMode: Text.NoWrap
                    lineHeightMode: Text.ProportionalHeight
                    lineHeight: 1
                    text: day.numeral
                }

                Words {
                    id: date

                    x: attract.portrait ? 64 : day.leftward ? day.stands - width : day.stands
                    y: attract.portrait ? attract.below + 80 + day.index * 64 : attract.below - 6
                    width: implicitWidth
                    role: Theme.kicker
                    font.pixelSize: 28
                    lineHeight: 36
                    color: Theme.millet
                    wrapMode: Text.NoWrap
                    text: day.date
                }

                Words {
                    id: happened

                    x: attract.portrait ? 320 : day.leftward ? day.stands - width : day.stands
                    y: attract.portrait ? attract.below + 80 + day.index * 64 : attract.below + 30
                    width: implicitWidth
                    role: Theme.kicker
                    font.pixelSize: 28
                    lineHeight: 36
                    font.weight: 400
                    color: Theme.cloud
                    wrapMode: Text.NoWrap
                    text: day.label
                }
            }
        }

        Words {
            visible: text !== "" && !attract.portrait && x > attract.freeFrom + 24 && x + width < attract.freeTo - 24
            x: attract.first + 12.5 * attract.step
            y: attract.below + 30
            width: implicitWidth
            role: Theme.kicker
            font.pixelSize: 28
            lineHeight: 36
            font.weight: 400
            color: Theme.mist
            wrapMode: Text.NoWrap
            text: attract.model.between
        }

        Words {
            id: statement

            x: attract.portrait ? 64 : attract.first + 4
            y: attract.portrait ? attract.below + 400 : attract.below + 124
            width: attract.portrait ? 952 : 1680
            role: Theme.display
            color: Theme.cloud
            // Where it takes several lines, each sentence begins one.
            text: attract.portrait ? attract.model.statement.replace(/([.!?]) +/g, "$1\n") : attract.model.statement
        }

        Words {
            x: attract.portrait ? 64 : attract.first
            y: statement.y + statement.height + 14
            width: attract.portrait ? 952 : 1680
            role: Theme.control
            font.pixelSize: 32
            lineHeight: 42
            font.weight: 400
            color: Theme.mist
            text: attract.model.subtitle
        }
    }

    Rectangle {
        y: attract.height - height
        width: attract.width
        height: 168
        color: Theme.millet

        Row {
            x: attract.portrait ? 64 : 150
            height: parent.height
            spacing: 48

            Repeater {
                model: attract.gallery.languages

                Touchable {
                    id: language

                    required property var modelData

                    anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                    width: word.implicitWidth
                    height: 120
                    label: modelData.touch
                    focusColor: Theme.ink
                    onActivated: attract.gallery.wake(modelData.code)

                    Words {
                        id: word

                        anchors.verticalCenter: parent.verticalCenter
                        role: Theme.control
                        font.pixelSize: 36
                        lineHeight: 44
                        color: Theme.milletInk
                        wrapMode: Text.NoWrap
                        text: language.modelData.touch
                        spoken: false
                    }
                }
            }
        }

        // The module that strokes icons takes a start longer than all else here: the arrow comes once that is drawn.
        Loader {
            x: attract.width - (attract.portrait ? 64 : 70) - width
            anchors.verticalCenter: parent.verticalCenter
            source: attract.gallery.ready ? Qt.resolvedUrl("../Controls/NextArrow.qml") : ""
        }
    }

    // One line at a time grows a little, left to right; then the rain rests.
    Timer {
        interval: 1600
        repeat: true
        running: !Theme.still
        onTriggered: rain.stirring = rain.stirring > rain.lines + 1 ? -1 : rain.stirring + 1
    }

    // Against burn-in.
    Timer {
        interval: 90000
        repeat: true
        running: true
        onTriggered: attract.drift = attract.drift === 0 ? 2 : 0
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window

/*! What stands on the screen when no exhibition can be shown. It needs no theme, no picture and no other file.

    A column for each language, side by side on a wide screen and one above the other on an upright one. Words that
    would not fit make everything smaller: the hours are a museum's own, and nobody can scroll here. */
Window {
    id: window

    required property var blocks // of each language its title, hours (lines) and ask; any may be empty
    required property list<string> hours // for every language
    required property bool windowed
    required property bool contrast
    required property int percent // of text

    readonly property bool upright: height > width
    readonly property real unit: Math.min(width / (upright ? 1080 : 1920), height / (upright ? 1920 : 1080))
    readonly property int across: upright ? 1 : Math.min(3, blocks.length)
    readonly property real gap: 96 * unit
    readonly property color words: contrast ? "#FFFFFF" : "#DFE5DF"

    visibility: windowed ? Window.Windowed : Window.FullScreen
    flags: windowed ? Qt.Window : Qt.Window | Qt.FramelessWindowHint
    title: "kiosk"
    color: contrast ? "#000000" : "#12211F"
    onClosing: close => close.accepted = windowed

    component Line: Text {
        color: window.words
        font.family: "Source Sans 3"
        font.pixelSize: 40 * window.unit * window.percent / 100
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Column {
        id: page

        readonly property real room: parent.height - 128 * window.unit

        anchors.centerIn: parent
        width: parent.width - 256 * window.unit
        spacing: 72 * window.unit
        scale: Math.min(1, room / Math.max(1, height))

        Grid {
            width: parent.width
            columns: window.across
            columnSpacing: window.gap
            rowSpacing: window.gap

            Repeater {
                model: window.blocks

                Column {
                    id: block

                    required property var modelData

                    width: (page.width - (window.across - 1) * window.gap) / window.across
                    spacing: 20 * window.unit

                    Line {
                        width: parent.width
                        visible: text !== ""
                        font.family: "Spectral"
                        font.pixelSize: 76 * window.unit * Math.min(window.percent, 125) / 100
                        text: block.modelData.title
                        Accessible.role: Accessible.Heading
                    }

                    Item {
                        width: 96 * window.unit
                        height: 36 * window.unit

                        Rectangle {
                            y: 12 * window.unit
                            width: parent.width
                            height: Math.max(1, Math.round(4 * window.unit))
                            color: window.contrast ? "#FFD60A" : "#F2BE4B"
                        }
                    }

                    Repeater {
                        model: block.modelData.hours

                        Line {
                            required property string modelData

                            width: block.width
                            text: modelData
                        }
                    }

                    Line {
                        width: parent.width
                        visible: text !== ""
                        topPadding: block.modelData.hours.length > 0 ? 24 * window.unit : 0
                        font.weight: Font.DemiBold
                        text: block.modelData.ask
                    }
                }
            }
        }

        Column {
            width: parent.width
            spacing: 20 * window.unit
            visible: window.hours.length > 0

            Repeater {
                model: window.hours

                Line {
                    required property string modelData

                    width: page.width
                    text: modelData
                }
            }
        }
    }
}

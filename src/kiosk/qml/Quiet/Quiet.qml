pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window

/*! What stands on the screen when no exhibition can be shown. It needs no theme, no picture and no other file. */
Window {
    id: window

    required property list<string> titles
    required property list<string> asks
    required property bool windowed

    readonly property real unit: Math.min(width, height) / 1080

    visibility: windowed ? Window.Windowed : Window.FullScreen
    flags: windowed ? Qt.Window : Qt.Window | Qt.FramelessWindowHint
    title: "kiosk"
    color: "#12211F"
    onClosing: close => close.accepted = windowed

    Column {
        anchors.centerIn: parent
        width: parent.width * 0.84
        spacing: 28 * window.unit

        Repeater {
            model: window.titles

            Text {
                required property string modelData

                width: parent ? parent.width : 0
                color: "#DFE5DF"
                font.family: "Spectral"
                font.pixelSize: 76 * window.unit
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                text: modelData
                Accessible.role: Accessible.Heading
                Accessible.name: modelData
            }
        }

        Item {
            width: 1
            height: 40 * window.unit
        }

        Repeater {
            model: window.asks

            Text {
                required property string modelData

                width: parent ? parent.width : 0
                color: "#DFE5DF"
                font.family: "Source Sans 3"
                font.pixelSize: 40 * window.unit
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                text: modelData
                Accessible.role: Accessible.StaticText
                Accessible.name: modelData
            }
        }
    }
}

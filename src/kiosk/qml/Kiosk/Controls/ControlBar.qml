pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Show
import Kiosk.Theme

/*! The one place for settings, with the way to the contents, the timeline and the next page. Never moves. */
Item {
    id: bar

    property Gallery gallery: null
    readonly property bool portrait: height > width
    readonly property bool dark: gallery !== null && ["memorial", "places", "names", "missing"].includes(gallery.screen)
    readonly property bool naming: at === "names" || at === "missing"
    readonly property color line: dark ? Theme.bone : Theme.ink
    readonly property color filled: dark && !Theme.contrast ? Theme.bone : Theme.primary
    readonly property color filledInk: dark && !Theme.contrast ? Theme.night : Theme.primaryInk
    readonly property var words: gallery ? gallery.words : ({})
    readonly property string at: gallery ? gallery.screen : ""
    readonly property real firstRow: portrait ? height - 208 : height - 104
    readonly property real secondRow: portrait ? height - 104 : firstRow
    readonly property var settings: {
        const some = [];
        if (gallery && gallery.languages.length > 1)
            some.push(["language", "language", words.language]);
        some.push(["text", "text", words.textSize]);
        some.push(["contrast", "contrast", words.contrast]);
        some.push(["reach", "reach", words.reach]);
        return some;
    }
    readonly property real settingWidth: portrait ? (952 - 16 * (settings.length - 1)) / settings.length : 140

    function press(setting: string) {
        if (setting === "contrast")
            gallery.toggleContrast();
        else if (setting === "reach")
            gallery.toggleReach();
        else
            gallery.togglePanel(setting);
    }

    Panel {
        anchors.fill: parent
        visible: bar.gallery !== null && bar.gallery.panel !== ""
        gallery: bar.gallery
        barTop: bar.firstRow
        settingsX: bar.portrait ? 64 : 480
    }

    SettingButton {
        x: 64
        y: bar.firstRow
        width: 168
        visible: !bar.dark
        icon: "contents"
        label: bar.words.contents ?? ""
        selected: bar.at === "home"
        onActivated: bar.gallery.contents()
    }

    SettingButton {
        x: 248
        y: bar.firstRow
        width: 168
        visible: !bar.dark && bar.gallery !== null && bar.gallery.hasTimeline
        icon: "timeline"
        label: bar.words.timeline ?? ""
        selected: bar.at === "timeline"
        onActivated: bar.gallery.openTimeline()
    }

    PushButton {
        x: 64
        y: bar.firstRow
        width: 352
        visible: bar.dark && !bar.naming
        icon: "exit"
        label: bar.words.leaveQuietly ?? ""
        edge: bar.line
        words: bar.line
        filled: bar.filled
        filledInk: bar.filledInk
        onActivated: bar.gallery.contents()
    }

    PushButton {
        x: 64
        y: bar.firstRow
        width: 352
        visible: bar.naming
        icon: "prev"
        label: bar.words.toMemorial ?? ""
        edge: bar.line
        words: bar.line
        filled: bar.filled
        filledInk: bar.filledInk
        focusColor: Theme.millet
        onActivated: bar.gallery.findName()
    }

    PushButton {
        x: bar.portrait ? 432 : 1292
        y: bar.firstRow
        width: bar.portrait ? 304 : 268
        visible: bar.at === "memorial" && bar.gallery.hasNames
        icon: "search"
        label: bar.words.findAName ?? ""
        edge: bar.line
        words: bar.line
        filled: bar.filled
        filledInk: bar.filledInk
        focusColor: Theme.millet
        onActivated: bar.gallery.findName()
    }

    PushButton {
        x: bar.width - 64 - width
        y: bar.firstRow
        width: bar.portrait ? 568 : 564
        visible: bar.at === "names"
        iconAfter: "next"
        label: bar.words.aNameIsMissing ?? ""
        edge: bar.line
        words: bar.line
        filled: bar.filled
        filledInk: bar.filledInk
        focusColor: Theme.millet
        onActivated: bar.gallery.names.tell()
    }

    Repeater {
        model: bar.settings

        SettingButton {
            required property var modelData
            required property int index

            x: (bar.portrait ? 64 : 480) + index * (bar.settingWidth + 16)
            y: bar.secondRow
            width: bar.settingWidth
            icon: modelData[0]
            label: modelData[2] ?? ""
            edge: bar.line
            filled: bar.filled
            filledInk: bar.filledInk
            selected: modelData[1] === "contrast" ? bar.gallery.contrast : modelData[1] === "reach" ? bar.gallery.reach : bar.gallery.panel === modelData[1]
            onActivated: bar.press(modelData[1])
        }
    }

    Words {
        x: bar.portrait ? 424 : 1252
        y: bar.firstRow
        width: bar.portrait ? 136 : 124
        height: 88
        role: Theme.control
        color: bar.line
        text: bar.gallery ? bar.gallery.position : ""
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 24
    }

    PushButton {
        x: bar.portrait ? 568 : 1384
        y: bar.firstRow
        width: bar.portrait ? 168 : 160
        visible: bar.gallery !== null && bar.gallery.hasPrevious
        icon: "prev"
        label: bar.words.back ?? ""
        edge: bar.line
        words: bar.line
        onActivated: bar.gallery.previous()
    }

    PushButton {
        readonly property bool wide: bar.at === "home" && bar.gallery.position === ""

        x: bar.width - 64 - width
        y: bar.firstRow
        width: wide ? (bar.portrait ? 432 : 516) : (bar.portrait ? 264 : 296)
        visible: !bar.dark
        primary: true
        iconAfter: "next"
        label: bar.gallery ? bar.gallery.nextLabel : ""
        filled: bar.filled
        filledInk: bar.filledInk
        onActivated: bar.gallery.next()
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! Words in one type role: plain unless `marked` says that they are our own escaped markup. */
Text {
    id: words

    property TypeRole role: Theme.body
    property bool marked: false
    property bool tabular: false
    property bool spoken: true
    // Fixed lines hold their words in the middle, as the design draws them; Qt would hang them from the ascent.
    readonly property real lift: lineHeightMode === Text.FixedHeight ? (font.pixelSize * role.natural - lineHeight) / 2 : 0

    // What a screen reader says: a hyphen that keeps a word on its line is a hyphen.
    function voiced(text: string): string {
        return text.replace(/\u2011/g, "-");
    }

    // What is left of our own markup.
    function plain(markup: string): string {
        const signs = {
            "&nbsp;": "\u00a0",
            "&lt;": "<",
            "&gt;": ">",
            "&quot;": '"',
            "&#x27;": "'",
            "&amp;": "&"
        };
        return markup.replace(/<[^>]*>/g, "").replace(/&[^;]*;/g, sign => signs[sign] ?? sign);
    }

    color: Theme.ink
    textFormat: marked ? Text.StyledText : Text.PlainText
    font.family: role.family
    font.weight: role.weight
    font.pixelSize: role.px
    font.italic: role.italic
    font.letterSpacing: role.tracking
    font.features: tabular ? Theme.tabular : Theme.features
    font.hintingPreference: Font.PreferNoHinting
    lineHeightMode: Text.FixedHeight
    lineHeight: role.line
    topPadding: -lift
    bottomPadding: -lift
    wrapMode: Text.Wrap
    Accessible.role: Accessible.StaticText
    Accessible.name: voiced(words.marked ? plain(words.text) : words.text)
    Accessible.ignored: !words.spoken
}

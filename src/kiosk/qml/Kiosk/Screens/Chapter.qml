pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! One page of a chapter: its boxes are told by the view-model, which broke the text with them. */
Item {
    id: chapter

    required property Gallery gallery
    readonly property ChapterModel model: gallery.chapter
    readonly property bool portrait: height > width
    readonly property bool unfinished: model.unfinished

    Connections {
        function onTurned(forward: bool) {
            page.x = forward ? Theme.shift : -Theme.shift;
            settle.start();
        }

        target: chapter.model
    }

    // The page in sight answers the touch; the others are laid out when it is drawn, to say how many there are.
    FrameAnimation {
        running: chapter.unfinished
        onTriggered: if (currentFrame > 1)
            chapter.gallery.count()
    }

    NumberAnimation {
        id: settle

        target: page
        property: "x"
        to: 0
        duration: Theme.enter
        easing.type: Easing.OutCubic
    }

    Item {
        id: page

        width: chapter.width
        height: chapter.height

        Kept {
            wanted: chapter.model.kind === "campaign"
            width: chapter.width
            height: chapter.height
            sourceComponent: CampaignView {
                gallery: chapter.gallery
            }
        }

        Loader {
            active: chapter.model.hasPicture
            x: chapter.model.pictureBox.x
            y: chapter.model.pictureBox.y
            width: chapter.model.pictureBox.width
            height: chapter.model.pictureBox.height
            sourceComponent: Plate {
                picture: chapter.model.picture
                pixel: chapter.gallery.pixel
                named: width > 900
                leaning: width < chapter.width
            }
        }

        Words {
            visible: chapter.model.captionBox.width > 0
            x: chapter.model.captionBox.x
            y: chapter.model.captionBox.y
            width: chapter.model.captionBox.width
            role: Theme.caption
            color: Theme.ink2
            marked: true
            text: chapter.model.caption
        }

        PushButton {
            visible: chapter.model.hasPicture && chapter.model.picture.url !== ""
            x: chapter.model.lookBox.x
            y: chapter.model.lookBox.y
            width: chapter.model.lookBox.width
            primary: true
            icon: "zoom"
            label: chapter.gallery.words.lookCloser
            onActivated: chapter.model.lookCloser()
        }

        Words {
            x: chapter.model.titleBox.x
            y: chapter.model.titleBox.y - 44
            width: Math.min(1200, chapter.width - x - 64)
            role: Theme.kicker
            color: Theme.sorghum
            wrapMode: Text.NoWrap
            text: chapter.model.kicker
        }

        Words {
            x: chapter.model.titleBox.x
            y: chapter.model.titleBox.y
            width: chapter.model.titleBox.width + 2
            role: Theme.title2
            text: chapter.model.title
            Accessible.role: Accessible.Heading
        }

        Words {
            visible: text !== ""
            x: chapter.model.asideBox.x
            y: chapter.model.asideBox.y
            width: chapter.model.asideBox.width
            role: Theme.note
            color: Theme.ink2
            horizontalAlignment: Text.AlignRight
            text: chapter.model.aside
        }

        Rectangle {
            visible: chapter.model.kind === "document" || chapter.model.kind === "quote"
            x: Math.max(Theme.margin, chapter.model.flowBox.x - 40)
            y: chapter.model.flowBox.y
            width: 4
            height: Math.min(chapter.model.flowBox.height, words.height + 8)
            color: Theme.rule
        }

        PageText {
            id: words

            x: chapter.model.flowBox.x
            y: chapter.model.flowBox.y
            width: chapter.model.flowBox.width
            blocks: chapter.model.blocks
            gallery: chapter.gallery
            chapter: chapter.model
        }

        PageText {
            x: chapter.model.secondBox.x
            y: chapter.model.secondBox.y
            width: chapter.model.secondBox.width
            blocks: chapter.model.second
            gallery: chapter.gallery
            chapter: chapter.model
        }

        PushButton {
            visible: chapter.model.hasSources && chapter.model.sourcesBox.width > 0
            x: chapter.model.sourcesBox.x
            y: chapter.model.sourcesBox.y
            width: chapter.model.sourcesBox.width
            height: chapter.model.sourcesBox.height
            fill: Theme.paper
            icon: "source"
            label: chapter.gallery.words.sources
            onActivated: chapter.model.openSources()
        }
    }

    DayLine {
        visible: chapter.model.kind !== "campaign"
        y: chapter.portrait ? chapter.height - 336 : chapter.height - 248
        width: chapter.width
        model: chapter.gallery.dayLine
        label: chapter.gallery.words.goesTo
    }
}

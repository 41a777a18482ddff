pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! What is said on the day, or who went where a visitor touched. */
Item {
    id: panel

    required property CampaignModel model
    required property Gallery gallery
    readonly property bool army: model.chosen !== ""
    readonly property rect box: model.panelBox
    readonly property rect text: model.wordsBox

    Words {
        visible: !panel.army
        x: panel.model.dateBox.x
        y: panel.model.dateBox.y
        width: panel.model.dateBox.width
        role: Theme.title2
        wrapMode: Text.NoWrap
        text: panel.model.date
        Accessible.role: Accessible.Heading
    }

    Words {
        visible: !panel.army && panel.model.noteBox.width > 0
        x: panel.model.noteBox.x
        y: panel.model.noteBox.y
        width: panel.model.noteBox.width
        role: Theme.mapNote
        lineHeight: panel.model.noteLine
        height: panel.model.noteBox.height
        verticalAlignment: Text.AlignVCenter
        color: Theme.ink2
        horizontalAlignment: panel.model.noteBox.y < panel.text.y ? Text.AlignRight : Text.AlignLeft
        text: panel.model.note
    }

    // As over a footnote: on the longest day the note follows the last line at once.
    Rectangle {
        visible: !panel.army && panel.model.noteBox.width > 0 && panel.model.noteBox.y >= panel.text.y + panel.text.height
        x: panel.model.noteBox.x
        y: panel.model.noteBox.y - 1
        width: 96
        height: 2
        color: Theme.ink2
    }

    PageText {
        x: panel.text.x
        y: panel.text.y
        width: panel.text.width
        gallery: panel.gallery
        blocks: panel.model.blocks
    }

    Loader {
        active: !panel.army && panel.model.parts > 1
        x: panel.text.x
        y: panel.text.y + panel.text.height - 72
        sourceComponent: PushButton {
            width: Math.max(264, implicitWidth)
            height: 64
            iconAfter: "next"
            label: panel.model.position
            hint: panel.gallery.words.moreOfTheDay
            onActivated: panel.model.turn()
        }
    }

    Loader {
        active: panel.army
        x: panel.text.x
        y: panel.text.y + panel.text.height + 4
        sourceComponent: Row {
            spacing: 16

            PushButton {
                width: 88
                height: 64
                wordless: true
                icon: "stepb"
                label: panel.gallery.words.armyBefore
                onActivated: panel.model.nextArmy(-1)
            }

            PushButton {
                width: 88
                height: 64
                wordless: true
                icon: "stepf"
                label: panel.gallery.words.armyAfter
                onActivated: panel.model.nextArmy(1)
            }

            PushButton {
                height: 64
                icon: "close"
                label: panel.gallery.words.backToDay
                onActivated: panel.model.forgetArmy()
            }
        }
    }
}

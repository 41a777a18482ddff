pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Show
import Kiosk.Theme

/*! Voices side by side in equal columns, or one as wide as the page; the days each stresses stand above or beside its name. */
Item {
    id: voices

    property var block: null
    property Gallery gallery: null
    property ChapterModel chapter: null
    readonly property var columns: block ? block.content.columns : []

    Repeater {
        model: voices.columns

        Item {
            id: voice

            required property var modelData
            required property int index
            readonly property bool marked: modelData.marks ? true : false

            x: modelData.x
            width: modelData.w
            height: voices.height

            Rectangle {
                visible: voice.index > 0
                x: -18
                y: voice.marked ? 96 : 8
                width: 2
                height: voice.height - y
                color: Theme.rule
            }

            Loader {
                active: voice.marked
                x: voice.modelData.marksX
                width: voice.modelData.marksWidth
                sourceComponent: Item {
                    Rectangle {
                        y: 45
                        width: parent.width
                        height: 3
                        color: Theme.ink
                    }

                    Repeater {
                        model: voice.modelData.marks.ticks

                        Rectangle {
                            required property real modelData

                            x: modelData - 1.5
                            y: 30
                            width: 3
                            height: 16
                            color: Theme.ink
                        }
                    }

                    Repeater {
                        model: voice.modelData.marks.blocks

                        Rectangle {
                            required property var modelData

                            x: modelData[0]
                            y: 8
                            width: modelData[1]
                            height: 38
                            color: Theme.ink
                        }
                    }

                    Repeater {
                        model: voice.modelData.marks.labels

                        Words {
                            required property var modelData

                            x: modelData[0] - width / 2
                            y: 52
                            width: implicitWidth
                            role: Theme.axis
                            text: modelData[1]
                        }
                    }
                }
            }

            Words {
                id: name

                y: voice.modelData.nameY
                width: voice.modelData.nameWidth
                role: Theme.name
                text: voice.modelData.name
            }

            Words {
                x: voice.modelData.roleX
                y: voice.modelData.beside ? name.y + name.baselineOffset - baselineOffset : voice.modelData.roleY
                width: voice.modelData.roleWidth
                role: Theme.caption
                color: Theme.ink2
                text: voice.modelData.role
            }

            Column {
                y: voice.modelData.textY
                width: voice.modelData.textWidth
                spacing: 16

                Repeater {
                    model: voice.modelData.says

                    Words {
                        required property var modelData

                        width: voice.modelData.textWidth
                        marked: modelData.marked
                        text: modelData.text
                    }
                }
            }

            PushButton {
                x: voice.modelData.buttonX
                y: voice.modelData.buttonY
                width: 256
                visible: voice.modelData.sourced
                icon: "source"
                label: voices.gallery ? voices.gallery.words.source : ""
                hint: voice.modelData.name
                onActivated: voices.chapter.openSource([voice.modelData.source], [voice.modelData.locator])
            }
        }
    }
}

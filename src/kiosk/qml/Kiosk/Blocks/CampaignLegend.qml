pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! A sample of every pattern with its words. */
Grid {
    id: legend

    required property var rows_
    property color halo: "transparent"
    property int across: 1
    readonly property real sampleWidth: 72

    columnSpacing: 24
    flow: Grid.TopToBottom
    rows: Math.ceil(rows_.length / Math.max(1, across))

    Repeater {
        model: legend.rows_

        Row {
            id: row

            required property var modelData
            readonly property string pattern: modelData.pattern
            readonly property color colour: pattern === "dots" || pattern === "flown" ? Theme.ink : Theme.fronts[modelData.colour]

            height: 38
            spacing: 16

            Item {
                width: legend.sampleWidth
                height: 38

                Loader {
                    active: row.pattern === "dots"
                    sourceComponent: CampaignDots {
                        path: [Qt.point(legend.sampleWidth, 19), Qt.point(0, 19)]
                        colour: row.colour
                    }
                }

                Loader {
                    active: row.pattern !== "dots"
                    sourceComponent: CampaignLine {
                        readonly property var shaft: [[Qt.point(0, 19), Qt.point(legend.sampleWidth - 20, 19)]]

                        paths: row.pattern === "flown" ? [] : shaft
                        flown: row.pattern === "flown" ? shaft : []
                        head: [Qt.point(legend.sampleWidth, 19), Qt.point(legend.sampleWidth - 28, 32), Qt.point(legend.sampleWidth - 28, 6), Qt.point(legend.sampleWidth, 19)]
                        pattern: row.pattern === "flown" ? "solid" : row.pattern
                        colour: row.colour
                    }
                }
            }

            MapName {
                anchors.verticalCenter: parent.verticalCenter
                role: Theme.mapName
                halo: legend.halo
                text: row.modelData.words
            }
        }
    }
}

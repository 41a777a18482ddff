pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! A sample of every pattern with its words. */
Grid {
    id: legend

    required property var rows_
    property color halo: "transparent"
    property int across: 1
    required property real row // px of each
    readonly property real middle: row / 2
    readonly property real sampleWidth: 72

    columnSpacing: 24
    flow: Grid.TopToBottom
    rows: Math.ceil(rows_.length / Math.max(1, across))

    Repeater {
        model: legend.rows_

        Row {
            id: line

            required property var modelData
            readonly property string pattern: modelData.pattern
            readonly property color colour: pattern === "dots" || pattern === "flown" ? Theme.ink : Theme.fronts[modelData.colour]

            height: legend.row
            spacing: 16

            Item {
                width: legend.sampleWidth
                height: legend.row

                Loader {
                    active: line.pattern === "dots"
                    sourceComponent: CampaignDots {
                        path: [Qt.point(legend.sampleWidth, legend.middle), Qt.point(0, legend.middle)]
                        colour: line.colour
                    }
                }

                Loader {
                    active: line.pattern !== "dots"
                    sourceComponent: CampaignLine {
                        readonly property var shaft: [[Qt.point(0, legend.middle), Qt.point(legend.sampleWidth - 20, legend.middle)]]

                        paths: line.pattern === "flown" ? [] : shaft
                        flown: line.pattern === "flown" ? shaft : []
                        head: [Qt.point(legend.sampleWidth, legend.middle), Qt.point(legend.sampleWidth - 28, legend.middle + 13), Qt.point(legend.sampleWidth - 28, legend.middle - 13), Qt.point(legend.sampleWidth, legend.middle)]
                        pattern: line.pattern === "flown" ? "solid" : line.pattern
                        colour: line.colour
                    }
                }
            }

            MapName {
                anchors.verticalCenter: parent.verticalCenter
                role: Theme.mapLegend
                halo: legend.halo
                text: line.modelData.words
            }
        }
    }
}

pragma ComponentBehavior: Bound
pragma Singleton

import QtQuick

/*! Colours, type, spacing and motion: the one place that knows them. Lengths are px at 1920x1080. */
QtObject {
    id: theme

    // ---- what a visitor or a bundle changes; set by Main
    property bool contrast: false
    property bool still: false
    property int percent: 100
    property var overrides: ({})

    // ---- colour
    readonly property color paper: contrast ? "#000000" : _own("paper", "#DFE5DF")
    readonly property color paper2: contrast ? "#000000" : _own("paper2", "#CDD6CF")
    readonly property color ink: contrast ? "#FFFFFF" : _own("ink", "#12211F")
    readonly property color ink2: contrast ? "#FFFFFF" : _own("ink2", "#33433F")
    readonly property color rule: contrast ? "#FFFFFF" : _own("rule", "#5F6F6A")
    readonly property color waiting: contrast ? "#999999" : rule // what can't be pressed now
    readonly property color grid: contrast ? "#1A1A1A" : "#C3CDC6"
    readonly property color sorghum: contrast ? "#FFD60A" : _own("sorghum", "#7A230F")
    readonly property color sorghumInk: contrast ? "#000000" : "#F6F2E6"
    readonly property color primary: contrast ? "#FFD60A" : ink
    readonly property color primaryInk: contrast ? "#000000" : paper
    readonly property color storm: contrast ? "#000000" : _own("storm", "#16383A")
    readonly property color veil: contrast ? "#000000" : "#0E2729"
    readonly property color cloud: contrast ? "#FFFFFF" : "#F3F1E6"
    readonly property color mist: contrast ? "#FFFFFF" : _own("mist", "#BFD0CC")
    readonly property color millet: contrast ? "#FFD60A" : _own("millet", "#F2BE4B")
    readonly property color milletInk: contrast ? "#000000" : ink
    readonly property color night: contrast ? "#000000" : "#0C0D0D"
    readonly property color night2: contrast ? "#000000" : "#1B1D1C"
    readonly property color bone: contrast ? "#FFFFFF" : "#ECE9E0"
    readonly property color bone2: contrast ? "#FFFFFF" : "#B9B6AC"
    readonly property color nightRule: contrast ? "#FFFFFF" : "#7C7A72"
    readonly property color dimLight: contrast ? "#FFFFFF" : "#A39057"
    readonly property real veilOpacity: 0.86
    readonly property color land: contrast ? "#000000" : "#EDF0EA"
    readonly property color sea: contrast ? "#1A1A1A" : "#B6C6C2"
    readonly property var fronts: contrast ? ({
            "transbaikal": "#FFD60A",
            "far-east-1": "#FFFFFF",
            "far-east-2": "#6FD3FF"
        }) : ({
            "transbaikal": "#6E4200",
            "far-east-1": "#124C7C",
            "far-east-2": "#5C2468"
        })

    // ---- space
    readonly property real unit: 8
    readonly property real gap: 16
    readonly property real margin: 64
    readonly property real outline: contrast ? 4 : 3
    readonly property real hairline: 2
    readonly property real button: 88

    // ---- motion, ms; reduced motion turns every one of them to 0
    readonly property int leave: still ? 0 : 120
    readonly property int enter: still ? 0 : 180
    readonly property int panel: still ? 0 : 220
    readonly property int block: still ? 0 : 200
    readonly property int snap: still ? 0 : 200
    readonly property int mapDay: still ? 0 : 400
    readonly property int mapSecond: 1000
    readonly property int lightHold: 1200
    readonly property int lightSink: still ? 0 : 300
    readonly property real shift: still ? 0 : 24

    // ---- type
    readonly property string serif: "Spectral"
    readonly property string sans: "Source Sans 3"
    readonly property real textFactor: percent / 100
    readonly property real titleFactor: percent >= 175 ? 1.25 : percent >= 150 ? 1.2 : percent >= 125 ? 1.1 : 1
    readonly property bool large: percent > 125
    readonly property var features: ({
            "lnum": 1,
            "pnum": 1
        })
    readonly property var tabular: ({
            "lnum": 1,
            "tnum": 1
        })

    readonly property TypeRole giant: TypeRole {
        family: theme.serif
        weight: 200
        base: 300
        baseLine: 300
        tracking: -10
    }
    readonly property TypeRole display: TypeRole {
        family: theme.serif
        weight: theme.contrast ? 600 : 300
        base: 84
        baseLine: 96
    }
    readonly property TypeRole title1: TypeRole {
        family: theme.serif
        weight: theme.contrast ? 600 : 300
        base: 72
        baseLine: 80
        factor: theme.titleFactor
        tracking: -0.7
    }
    readonly property TypeRole title2: TypeRole {
        family: theme.serif
        weight: theme.contrast ? 600 : 300
        base: 64
        baseLine: 70
        factor: theme.titleFactor
    }
    readonly property TypeRole numeral: TypeRole {
        family: theme.serif
        weight: theme.contrast ? 500 : 200
        base: 76
        baseLine: 76
    }
    readonly property TypeRole name: TypeRole {
        family: theme.serif
        weight: theme.contrast ? 600 : 400
        base: 44
        baseLine: 52
        factor: theme.titleFactor
    }
    readonly property TypeRole row: TypeRole {
        family: theme.serif
        weight: theme.contrast ? 600 : 500
        base: 38
        baseLine: 44
        factor: theme.titleFactor
    }
    readonly property TypeRole group: TypeRole {
        family: theme.serif
        weight: theme.contrast ? 600 : 500
        base: 32
        baseLine: 40
        factor: theme.titleFactor
    }
    readonly property TypeRole body: TypeRole {
        family: theme.contrast ? theme.sans : theme.serif
        weight: theme.contrast ? 600 : 500
        base: 34
        baseLine: 50
        factor: theme.textFactor
    }
    // Of an upright page without a picture: 44 characters a line. At 175 % it is no larger than any other text.
    readonly property TypeRole bodyUpright: TypeRole {
        family: theme.body.family
        weight: theme.body.weight
        base: 46
        baseLine: 68
        factor: 1 + (theme.textFactor - 1) * 0.4
    }
    readonly property TypeRole bodyWide: TypeRole {
        family: theme.contrast ? theme.sans : theme.serif
        weight: theme.contrast ? 600 : 500
        base: 32
        baseLine: 44
        factor: theme.textFactor
    }
    readonly property TypeRole kicker: TypeRole {
        family: theme.sans
        weight: 600
        base: 28
        baseLine: 36
        factor: theme.titleFactor
    }
    readonly property TypeRole control: TypeRole {
        family: theme.sans
        weight: 600
        base: 28
        baseLine: 30
    }
    readonly property TypeRole key: TypeRole {
        family: theme.sans
        weight: 600
        base: 40
        baseLine: 48
    }
    readonly property TypeRole setting: TypeRole {
        family: theme.sans
        weight: 600
        base: 24
        baseLine: 28
    }
    readonly property TypeRole caption: TypeRole {
        family: theme.sans
        weight: theme.contrast ? 600 : 400
        base: 26
        baseLine: 34
        factor: theme.textFactor
    }
    readonly property TypeRole captionLead: TypeRole {
        family: theme.sans
        weight: theme.contrast ? 700 : 600
        base: 26
        baseLine: 34
        factor: theme.textFactor
    }
    // Words that explain what stands beside them: no larger than titles grow, as captions would leave them no room.
    readonly property TypeRole note: TypeRole {
        family: theme.sans
        weight: theme.contrast ? 600 : 400
        base: 26
        baseLine: 34
        factor: theme.titleFactor
    }
    readonly property TypeRole axis: TypeRole {
        family: theme.sans
        weight: 600
        base: 24
        baseLine: 30
    }
    // The keys to the timeline stand between its title and its lanes, and grow as that title does.
    readonly property TypeRole legend: TypeRole {
        family: theme.sans
        weight: theme.contrast ? 600 : 400
        base: 24
        baseLine: 30
        factor: theme.titleFactor
    }
    // The chosen event's name, over its text.
    readonly property TypeRole event: TypeRole {
        family: theme.sans
        weight: 600
        base: 24
        baseLine: 30
        factor: 1 + (theme.textFactor - 1) * 0.6
    }
    readonly property TypeRole mapName: TypeRole {
        family: theme.sans
        weight: 600
        base: 25
        baseLine: 30
    }
    readonly property TypeRole mapRegion: TypeRole {
        family: theme.serif
        weight: 400
        base: 30
        baseLine: 36
        italic: true
        tracking: 5
    }
    readonly property TypeRole mapWater: TypeRole {
        family: theme.serif
        weight: 400
        base: 30
        baseLine: 36
        italic: true
        tracking: 2
    }
    // What explains a map is read like a text, so it grows with it, up to where it would take the map's room.
    readonly property TypeRole mapLegend: TypeRole {
        family: theme.sans
        weight: 600
        base: 25
        baseLine: 30
        factor: Math.min(1.5, theme.textFactor)
    }
    readonly property TypeRole mapNote: TypeRole {
        family: theme.sans
        weight: theme.contrast ? 600 : 400
        base: 24
        baseLine: 28
        factor: Math.min(1.5, theme.textFactor)
    }
    readonly property TypeRole figure: TypeRole {
        family: theme.sans
        weight: 700
        base: 34
        baseLine: 40
        factor: 1 + (theme.textFactor - 1) * 0.6 // larger than its source, a caption, at every step
    }
    readonly property TypeRole quote: TypeRole {
        family: theme.serif
        weight: theme.contrast ? 600 : 300
        base: 44
        baseLine: 60
        factor: theme.textFactor
    }

    // The one role of the staff screens that is measured; the others are in StaffType.
    readonly property TypeRole staffNote: TypeRole {
        family: theme.sans
        weight: theme.contrast ? 600 : 400
        base: 28
        baseLine: 36
    }

    /*! Every type role in plain values: what the gallery breaks lines with. Asked for, as a property would be worked
        out again for each of them. */
    function roles(): var {
        const all = {
            "giant": giant,
            "display": display,
            "title1": title1,
            "title2": title2,
            "numeral": numeral,
            "name": name,
            "row": row,
            "group": group,
            "body": body,
            "bodyUpright": bodyUpright,
            "bodyWide": bodyWide,
            "kicker": kicker,
            "control": control,
            "setting": setting,
            "caption": caption,
            "captionLead": captionLead,
            "note": note,
            "axis": axis,
            "legend": legend,
            "event": event,
            "mapName": mapName,
            "mapRegion": mapRegion,
            "mapWater": mapWater,
            "mapLegend": mapLegend,
            "mapNote": mapNote,
            "figure": figure,
            "quote": quote,
            "staffNote": staffNote
        };
        const plain = {};
        for (const key in all) {
            const role = all[key];
            plain[key] = [role.family, role.weight, role.px, role.line, role.italic, role.tracking];
        }
        return plain;
    }

    /*! The family with the characters of a region, "" for none: kiosk.show.name_fonts names them. */
    function withRegion(family: string, region: string): string {
        return region === "" ? family : `${family} ${region}`;
    }

    function _own(name: string, shipped: string): string {
        return overrides[name] ?? shipped;
    }
}

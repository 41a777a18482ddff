pragma ComponentBehavior: Bound
pragma Singleton

import QtQuick

/*! Every icon as a path on a grid of 48, drawn with a stroke of 3.2, square caps and mitred joins. */
QtObject {
    readonly property real grid: 48
    readonly property real stroke: 3.2
    readonly property var paths: ({
            "contents": "M8 12H12M18 12H40M8 24H12M18 24H40M8 36H12M18 36H40",
            "timeline": "M4 34H44M10 34V14M18 34V24M26 34V8M34 34V24M40 34V18",
            "language": "M6 10H26M16 5V10M22 10C20 19 14 25 6 29M10 17C13 22 18 26 24 28M24 43L33 21L42 43M27 36H39",
            "text": "M4 40L14 12L24 40M8 30H20M28 40L36 20L44 40M31 33H41",
            "contrast": "M24 6A18 18 0 1 0 24 42A18 18 0 1 0 24 6M24 6V42M24 12H37M24 18H41M24 24H42M24 30H41M24 36H37",
            "read": "M6 18H14L24 9V39L14 30H6ZM31 17C35 21 35 27 31 31M36 11C43 18 43 30 36 37",
            "reach": "M8 42H40M24 6V32M13 22L24 33L35 22",
            "prev": "M42 24H8M21 10L7 24L21 38",
            "next": "M6 24H40M27 10L41 24L27 38",
            "zoom": "M20 6A14 14 0 1 0 20 34A14 14 0 1 0 20 6M30 30L43 43M20 13V27M13 20H27",
            "zoomout": "M20 6A14 14 0 1 0 20 34A14 14 0 1 0 20 6M30 30L43 43M13 20H27",
            "plus": "M24 7V41M7 24H41",
            "minus": "M7 24H41",
            "close": "M9 9L39 39M39 9L9 39",
            "play": "M13 7L39 24L13 41Z",
            "pause": "M15 8V40M33 8V40",
            "stepb": "M34 10L18 24L34 38M11 10V38",
            "stepf": "M14 10L30 24L14 38M37 10V38",
            "back": "M42 10H18L5 24L18 38H42ZM24 18L35 30M35 18L24 30",
            "search": "M20 6A14 14 0 1 0 20 34A14 14 0 1 0 20 6M30 30L43 43",
            "place": "M24 5L36 19L24 43L12 19ZM24 15V23",
            "source": "M11 5H30L38 13V43H11ZM30 5V13H38M17 22H32M17 29H32M17 36H26",
            "restart": "M39 24A15 15 0 1 1 33 12M33 4V13H24",
            "exit": "M28 8H8V40H28M18 24H42M33 15L42 24L33 33",
            "clean": "M6 40H42M12 40V28H30V40M16 28V20H26V28M36 8V14M33 11H39M40 20V24M38 22H42",
            "testcard": "M5 9H43V39H5ZM5 24H43M24 9V39M24 14A10 10 0 1 0 24 34A10 10 0 1 0 24 14",
            "health": "M4 26H14L19 12L27 38L32 26H44",
            "stop": "M24 6A18 18 0 1 0 24 42A18 18 0 1 0 24 6M12 12L36 36",
            "swap": "M8 16H38M29 7L39 16L29 25M40 34H10M19 25L9 34L19 43",
            "flame": "M24 6V42M16 42H32",
            "lock": "M12 21H36V42H12ZM17 21V14A7 7 0 0 1 31 14V21M24 29V35",
            "volume": "M6 18H14L24 9V39L14 30H6ZM31 17C35 21 35 27 31 31"
        })

    /*! The path of an icon; nothing for a name that is not there. */
    function path(name: string): string {
        return paths[name] ?? "";
    }
}

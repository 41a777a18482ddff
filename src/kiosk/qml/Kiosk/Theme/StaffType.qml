pragma ComponentBehavior: Bound
pragma Singleton

import QtQuick

/*! How the staff screens are set, made when they are first shown. One size of type: the text size is the visitors'. */
QtObject {
    readonly property TypeRole title: TypeRole {
        family: Theme.serif
        weight: Theme.contrast ? 600 : 300
        base: 72
        baseLine: 80
        tracking: -0.7
    }
    readonly property TypeRole head: TypeRole {
        family: Theme.serif
        weight: Theme.contrast ? 600 : 300
        base: 66
        baseLine: 80
        tracking: -0.7
    }
    readonly property TypeRole button: TypeRole {
        family: Theme.sans
        weight: 600
        base: 34
        baseLine: 40
    }
    readonly property TypeRole body: TypeRole {
        family: Theme.contrast ? Theme.sans : Theme.serif
        weight: Theme.contrast ? 600 : 500
        base: 36
        baseLine: 50
    }
    readonly property TypeRole row: TypeRole {
        family: Theme.sans
        weight: 600
        base: 36
        baseLine: 44
    }
    readonly property TypeRole lead: TypeRole {
        family: Theme.sans
        weight: 600
        base: 28
        baseLine: 36
    }
    readonly property TypeRole key: TypeRole {
        family: Theme.serif
        weight: Theme.contrast ? 600 : 400
        base: 68
        baseLine: 76
    }

    // ---- the test card: what a panel shows is judged by it, so no theme changes it
    readonly property var greys: ["#000000", "#242424", "#494949", "#6D6D6D", "#929292", "#B6B6B6", "#DBDBDB", "#FFFFFF"]
    readonly property var pureColours: ["#FF0000", "#00FF00", "#0000FF", "#00FFFF", "#FF00FF", "#FFFF00"]
}

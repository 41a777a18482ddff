import QtQuick

/*!
    A picture, decoded in Qt's own thread: one load at a time, and none taken back while it runs.

    Qt's reader looks, without its lock, at whoever asked for a load that it has just begun, and the program dies if that
    one has gone meanwhile (Qt 6.11, seen once in 15,000 visits). An Image whose source and size change one after the
    other takes a load back every time, and so does one that is told another source before the first is there.
*/
Image {
    id: picture

    property string wanted: "" // the address; what is shown follows when the event loop comes round
    property size wantedSize: Qt.size(0, 0) // px; 0: as large as it is
    property string loaded: ""
    property size loadedSize: Qt.size(0, 0)
    readonly property bool sized: wantedSize.width === loadedSize.width && wantedSize.height === loadedSize.height
    readonly property bool current: wanted === loaded && sized
    readonly property bool failed: current && status === Image.Error

    function follow() {
        if (current || status === Image.Loading || !Window.window)
            return;
        if (!sized) {
            source = "";
            sourceSize = wantedSize;
            loadedSize = wantedSize;
        }
        loaded = wanted;
        source = wanted;
    }

    asynchronous: true
    cache: false
    onWantedChanged: Qt.callLater(follow)
    onWantedSizeChanged: Qt.callLater(follow)
    onStatusChanged: Qt.callLater(follow)
    Window.onWindowChanged: Qt.callLater(follow)
    Component.onCompleted: Qt.callLater(follow)
}

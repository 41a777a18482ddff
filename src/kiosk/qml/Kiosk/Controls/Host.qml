pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Show

/*!
    Shows one view at a time, made of a file that is read when it is first needed, and hands it the gallery.

    A Loader would do, but for each setSource() with properties it keeps something for ever.
*/
FocusScope {
    id: host

    property string source: ""
    property Item item: null
    property var read: ({}) // the files read so far, by address

    /*! Show the view of `file`, or nothing for ""; made anew unless it is shown already. */
    function show(file: string, gallery: Gallery) {
        if (file === source)
            return;
        if (item) {
            item.parent = null; // out of sight now: it goes when the event loop comes round
            item.destroy();
        }
        source = file;
        item = file === "" ? null : made(file, gallery);
    }

    function made(file: string, gallery: Gallery): Item {
        const component = read[file] ?? (read[file] = Qt.createComponent(file));
        if (component.status !== Component.Ready)
            throw new Error(component.errorString()); // heard as a warning of QML, wherever those are listened to
        return component.createObject(host, {
            "gallery": gallery,
            "anchors.fill": host
        });
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

/*! A button on night. */
PushButton {
    edge: Theme.bone
    words: Theme.bone
    filled: Theme.contrast ? Theme.primary : Theme.bone
    filledInk: Theme.contrast ? Theme.primaryInk : Theme.night
    focusColor: Theme.millet
}

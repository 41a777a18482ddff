pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

/*! What a keypad or a keyboard has come to, one of the marks and blocks in sight, and the frame around it. */
Rectangle {
    id: cursor

    required property Item strip // whose children the marks and blocks are
    required property real sight // px of it at the left edge of what is seen
    required property real wide // px of it that are seen

    property Item item: null
    property bool entering: false // once what was opened is there

    readonly property TimelineMark mark: item as TimelineMark
    readonly property bool worded: mark !== null && mark.titled
    readonly property real from: item ? item.x + (worded ? Math.min(0, mark.wordsX) : 0) : 0
    readonly property real to: item ? item.x + (worded ? Math.max(mark.wide, mark.wordsX + mark.labelWidth) : item.width) : 0

    signal chosen(int event)
    signal opened(real middle)
    /*! There is nothing further that way. */
    signal passed(bool forward)

    /*! The event of a mark, the first of a block; -1 for anything else. */
    function eventOf(item: Item): int {
        const mark = item as TimelineMark;
        const block = item as TimelineBlock;
        return mark ? mark.key : block ? block.event : -1;
    }

    function inSight(): list<Item> {
        const near = strip.children.filter(each => eventOf(each) >= 0 && each.x + each.width > sight && each.x < sight + wide);
        return near.sort((one, other) => eventOf(one) - eventOf(other));
    }

    function enter(fromTheFirst: bool) {
        const near = inSight();
        if (near.length > 0)
            focusOn(near[fromTheFirst ? 0 : near.length - 1]);
        else
            passed(fromTheFirst);
    }

    function focusOn(next: Item) {
        item = next;
        next.forceActiveFocus(Qt.TabFocusReason);
    }

    function moveOn(forward: bool): bool {
        const here = eventOf(item);
        const near = inSight();
        const next = forward ? near.find(each => eventOf(each) > here) : near.reverse().find(each => eventOf(each) < here);
        if (next)
            focusOn(next);
        return next !== undefined;
    }

    /*! A delegate took over another event: the cursor stood on the one before. */
    function leaveIt(delegate: Item) {
        if (item === delegate)
            item = null;
    }

    function press() {
        if (mark) {
            chosen(mark.key);
        } else {
            entering = true;
            opened((item as TimelineBlock).middle);
        }
    }

    /*! The view came to rest. */
    function rest() {
        if (entering) {
            entering = false;
            enter(true);
        }
    }

    z: 4
    visible: item !== null && item.activeFocus
    x: Math.max(from, sight) - 12
    y: (item?.y ?? 0) - 12
    width: Math.min(to, sight + wide) + 12 - x
    height: (item?.height ?? 0) + 24
    color: "transparent"
    border.color: Theme.sorghum
    border.width: 6
}

"""One visit as a pure state machine: attract -> visiting -> warning -> attract. Staff come in from anywhere.

Every function takes the visit as it was and the time, and gives the visit as it is. `now` is in
seconds on a clock that only runs forward. Nothing here knows Qt, files or the wall clock.

In attract nobody visits, nor while staff are in or the kiosk is closed: what comes late from a visit that has ended
(a scroll that still ran, a film that started) changes nothing, or the next visitor would meet it.
"""

from math import hypot
from typing import Literal, NamedTuple

from kiosk.session.pace import Pace
from kiosk.session.place import Place, Preferences

# staff: their screens are open. closed: out of order, until staff say otherwise.
Phase = Literal["attract", "visiting", "warning", "staff", "closed"]
VISITED = ("visiting", "warning")
RESTING = ("attract", "closed")  # another exhibition may be taken up, and the kiosk begun anew
MOST_FINGERS = 20  # kept in mind; a screen that loses the end of touches may not fill the memory
MOST_STEPS_BACK = 8


class Finger(NamedTuple):
    """A finger on the glass: where it was last counted as moved, and when. px at 1920x1080."""

    id: int
    x: float
    y: float
    at: float


class Visit(NamedTuple):
    """All that a reset must bring back. `Visit(preferences)` is the kiosk as nobody has touched it."""

    preferences: Preferences
    phase: Phase = "attract"
    place: Place = Place()
    trail: tuple[Place, ...] = ()  # where "back" and "return" lead, nearest last
    panel: str = ""  # language, text, source: what is open above the page
    sources: tuple[str, ...] = ()  # what the source panel shows
    words: int = 0  # words in sight
    fingers: tuple[Finger, ...] = ()
    crowded: bool = False  # more fingers than a gesture has; nothing is pressed until all are gone
    touched_at: float = 0.0
    warned_at: float = 0.0
    extensions: int = 0
    held_by: frozenset[str] = frozenset()  # film, speech: what must not be broken off
    number: int = 0  # counts visits since the start


def woken(visit: Visit, now: float, place: Place, language: str | None = None) -> Visit:
    """A touch on the attract loop has ended: a visit begins at `place`, in `language` if one was touched."""
    if visit.phase != "attract":
        return visit
    preferences = visit.preferences if language is None else visit.preferences._replace(language=language)
    number = visit.number + 1
    return visit._replace(phase="visiting", place=place, preferences=preferences, touched_at=now, number=number)


def touched(visit: Visit, now: float, finger: int, x: float, y: float, pace: Pace) -> Visit:
    """A finger came down. What it means in a warning depends on where it lifts: see `answered` and `ended`."""
    others = tuple(f for f in visit.fingers if f.id != finger)
    present = [f for f in others if now - f.at < pace.absent_after]
    crowded = (visit.crowded and bool(present)) or len(present) + 1 > pace.crowd
    fingers = (*others, Finger(finger, x, y, now))[-MOST_FINGERS:]
    return visit._replace(fingers=fingers, touched_at=now, crowded=crowded)


def moved(visit: Visit, now: float, finger: int, x: float, y: float, pace: Pace) -> Visit:
    """A finger moved. A tremble within the slop does not count: water on the glass trembles too."""
    at = next((f for f in visit.fingers if f.id == finger), None)
    if at is None or hypot(x - at.x, y - at.y) <= pace.slop:
        return visit
    fingers = tuple(Finger(finger, x, y, now) if f.id == finger else f for f in visit.fingers)
    return visit._replace(fingers=fingers, touched_at=now)


def lifted(visit: Visit, now: float, finger: int, pace: Pace) -> Visit:
    """A finger left the glass. A crowd is over when every finger that is not absent has left."""
    gone = next((f for f in visit.fingers if f.id == finger), None)
    if gone is None:
        return visit
    fingers = tuple(f for f in visit.fingers if f.id != finger)
    crowded = visit.crowded and any(now - f.at < pace.absent_after for f in fingers)
    seen = max(visit.touched_at, min(now, gone.at + pace.absent_after))  # water wiped away was nobody for a while
    return visit._replace(fingers=fingers, crowded=crowded, touched_at=seen)


def all_lifted(visit: Visit) -> Visit:
    """The touchscreen was unplugged or the system took the touches away: no finger is down."""
    return visit._replace(fingers=(), crowded=False)


def answered(visit: Visit, now: float) -> Visit:
    """The visitor is still here: a warning goes away and the time begins anew."""
    if visit.phase != "warning":
        return visit
    return visit._replace(phase="visiting", touched_at=now, extensions=visit.extensions + 1)


def stirred(visit: Visit, now: float) -> Visit:
    """A key of a keypad, or a scroll that still runs: as good as a touch."""
    return answered(visit._replace(touched_at=now), now)


def held(visit: Visit, by: str) -> Visit:
    """A film or speech began; until it ends, nobody is asked whether they are still here."""
    if visit.phase not in VISITED:
        return visit
    return visit._replace(held_by=visit.held_by | {by})


def released(visit: Visit, by: str, now: float) -> Visit:
    """The film or speech ended; the time allowed begins now."""
    if by not in visit.held_by:
        return visit
    return visit._replace(held_by=visit.held_by - {by}, touched_at=now)


def last_seen(visit: Visit, now: float, pace: Pace) -> float:
    """When somebody was last surely there: a finger at rest counts until it is taken for water."""
    resting = (min(now, f.at + pace.absent_after) for f in visit.fingers)
    return max(visit.touched_at, *resting) if visit.fingers else visit.touched_at


def warning_due(visit: Visit, now: float, pace: Pace) -> bool:
    """Whether a visitor who was last seen a while ago should be asked."""
    if visit.phase != "visiting" or visit.held_by:
        return False
    return now - last_seen(visit, now, pace) >= pace.reading_time(visit.words)


def seconds_left(visit: Visit, now: float, pace: Pace) -> float:
    """Seconds until the warning ends by itself; the whole of it where there is no warning.

    A touch that pressed nothing (too many fingers, beside the buttons) begins the countdown anew: somebody is there.
    """
    if visit.phase != "warning":
        return pace.warning
    asked = now - max(visit.warned_at, visit.touched_at)  # first: a sum with `now` may round up past the whole
    return max(0.0, pace.warning - asked)


def ticked(visit: Visit, now: float, pace: Pace, resting: Preferences) -> Visit:
    """Time passed: ask, or give the kiosk back to the next visitor."""
    if warning_due(visit, now, pace):
        return visit._replace(phase="warning", warned_at=now, panel="", sources=())
    if visit.phase == "warning" and seconds_left(visit, now, pace) <= 0 and not _kept_open(visit, now, pace):
        return ended(visit, resting)
    return visit


def _kept_open(visit: Visit, now: float, pace: Pace) -> bool:
    """Whether a film runs, or a finger that is no water lies there: it came down since, and will press something."""
    return bool(visit.held_by) or any(now - f.at < pace.absent_after for f in visit.fingers)


def ended(visit: Visit, resting: Preferences) -> Visit:
    """The kiosk as nobody has touched it, but for fingers that still lie on the glass."""
    return visit if visit.phase in ("staff", "closed") else _untouched(visit, resting)


def staffed(visit: Visit, resting: Preferences) -> Visit:
    """Staff open their screens. A visit ends first: nothing of it is there when they leave."""
    return _untouched(visit, resting)._replace(phase="staff")


def given_back(visit: Visit, resting: Preferences, *, closed: bool) -> Visit:
    """Staff leave: to the attract loop, or to the notice that the kiosk is closed."""
    if visit.phase != "staff":
        return visit
    return _untouched(visit, resting)._replace(phase="closed" if closed else "attract")


def _untouched(visit: Visit, resting: Preferences) -> Visit:
    return Visit(preferences=resting, fingers=visit.fingers, crowded=visit.crowded, number=visit.number)


def went(visit: Visit, place: Place, *, remember: bool = False) -> Visit:
    """To another place; `remember` makes the place left the one that "back" leads to."""
    if visit.phase not in VISITED:
        return visit
    trail = (*visit.trail, visit.place)[-MOST_STEPS_BACK:] if remember else visit.trail
    return visit._replace(place=place, trail=trail, panel="", sources=())


def returned(visit: Visit, otherwise: Place) -> Visit:
    """Back to the place left last, or `otherwise` where there is none."""
    if visit.phase not in VISITED:
        return visit
    place = visit.trail[-1] if visit.trail else otherwise
    return visit._replace(place=place, trail=visit.trail[:-1], panel="", sources=())


def panelled(visit: Visit, panel: str, sources: tuple[str, ...] = ()) -> Visit:
    """Open a panel, or close it with "". The same panel again closes it."""
    if visit.phase not in VISITED:
        return visit
    same = panel == visit.panel and sources == visit.sources
    return visit._replace(panel="" if same else panel, sources=() if same else sources)


def preferring(visit: Visit, preferences: Preferences) -> Visit:
    """With other preferences; the place stays."""
    return visit._replace(preferences=preferences) if visit.phase in VISITED else visit


def reading(visit: Visit, words: int) -> Visit:
    """With `words` words in sight."""
    return visit._replace(words=words)

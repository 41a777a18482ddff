"""What happens when a file breaks while its screen is in use: it is counted, and something stands in for the screen."""

from __future__ import annotations

import re
import sys
from types import TracebackType
from typing import TYPE_CHECKING

from kiosk.depot.opened import Damaged
from kiosk.prepare.bad_file import BadFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.show.running import Running

    Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]

_PICTURE = re.compile(r"QML Image: .*file:\S*/(files/[^/\s:]+)")


def answer_faults(running: Running) -> None:
    """From now on, for as long as the program runs. Python calls its hook for what is raised in a slot, too."""
    before: Hook = sys.excepthook

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        prepared = running.hung.prepared
        changed = prepared.changed()  # whatever was made of what stands in them now
        if not isinstance(error, BadFile) and not changed:
            before(kind, error, trace)
            return
        for file in changed:
            prepared.faults.count(file, "was changed while it was open")
        if not changed and not isinstance(error, Damaged):  # which were counted where they were raised
            prepared.faults.count("", str(error))
        running.gallery.stumble()

    sys.excepthook = caught
    running.engine.warnings.connect(lambda found: _count_pictures(running, [one.description() for one in found]))


def _count_pictures(running: Running, complaints: list[str]) -> None:
    """A picture that was whole when its address was handed out, and can't be opened now: its words are shown."""
    for complaint in complaints:
        found = _PICTURE.search(complaint)
        if found is not None:
            running.hung.prepared.faults.count(found[1], "can't be opened, or decoded, by Qt")

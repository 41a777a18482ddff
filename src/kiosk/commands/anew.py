"""The same program with the same arguments, begun anew in the same process, without the screen going black."""

from __future__ import annotations

import os
import select
import sys
from collections.abc import Sequence
from contextlib import suppress

RESTARTED = "KIOSK_RESTARTED_AT"  # when, in seconds of the monotonic clock
CURTAIN = "KIOSK_CURTAIN_FD"  # closed by the new program once it has drawn
LONGEST = 10.0  # s that the old window stays where the new program never draws


def begin_anew(now: float | None, argv: Sequence[str] = tuple(sys.orig_argv)) -> None:
    """A supervisor sees no end. It returns only where the system can't: then the kiosk goes on as it is.

    `now`: when, for the guard of the next program, where the guard of this one asked for it.
    """
    curtain = leave_curtain()
    if now is not None:
        os.environ[RESTARTED] = str(int(now))  # not rounded up: a time to come would not count
    os.environ[CURTAIN] = str(curtain)
    sys.stdout.flush()
    sys.stderr.flush()
    try:
        os.execv(sys.executable, [sys.executable, *argv[1:]])
    except OSError as error:
        print(f"{sys.executable}: can't be begun anew: {error.strerror or error}.", file=sys.stderr, flush=True)
        draw_curtain_back()


def leave_curtain() -> int:
    """Keep the window as it is drawn while this program makes way for the next; what to close when that has drawn.

    A display takes a window away when the last process ends that holds the connection to it. So a copy of this
    process holds it, which does nothing else: not a child of the next program, which would have to bury it.
    """
    drawn, curtain = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.fork() == 0:
                os.close(curtain)
                select.select([drawn], [], [], LONGEST)
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    os.close(drawn)
    os.set_inheritable(curtain, True)
    return curtain


def draw_curtain_back() -> None:
    """The window has drawn: that of the program before may go."""
    curtain = os.environ.pop(CURTAIN, "")
    if curtain.isdecimal():
        with suppress(OSError):
            os.close(int(curtain))

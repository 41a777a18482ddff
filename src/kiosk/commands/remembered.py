"""What staff screens must not forget with the mains: wrong PINs, and that the kiosk is out of order.

Two small files beside the depot's own, each with a checksum, put in the place of the one before. A disk that takes
nothing keeps nobody in or out for ever: see kiosk.staff.lockout.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.depot.disk import Disk, write_file
from kiosk.depot.health import make_room_for
from kiosk.staff import lockout as rules
from kiosk.staff.lockout import Lockout

TRIES, CLOSED = "staff.tries", "staff.closed"
MOST = 1000  # bytes that are read of one


class Tries:
    """Wrong PINs in a row. Read once, when staff first ask; in one program it goes by the clock that runs forward."""

    def __init__(
        self,
        depot: Path,
        now: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
        disk: Disk | None = None,
    ) -> None:
        self._depot, self._now, self._wall, self._disk = depot, now, wall, disk or Disk()
        self._lockout: Lockout | None = None

    def left(self) -> float:
        """Seconds until a PIN may be tried."""
        return rules.left(self._known(), self._now())

    def count(self) -> None:
        """One is about to be tried, and is wrong until it is known to be right: cutting the power gains nothing."""
        failed = rules.failed(self._known(), self._now())
        self._lockout = failed if self._write(failed) else rules.unwritten(failed, self._now())

    def forget(self) -> None:
        """It was right."""
        self._lockout = Lockout()
        self._write(self._lockout)

    def _known(self) -> Lockout:
        if self._lockout is None:
            self._lockout = self._read()
        return self._lockout

    def _read(self) -> Lockout:
        content = _content(self._depot / TRIES)
        if content is None:
            return Lockout()
        found = _decoded(content)
        resumed = rules.resumed(found, self._now(), self._wall()) if found is not None else None
        return rules.unreadable(self._now()) if resumed is None else resumed

    def _write(self, lockout: Lockout) -> bool:
        return _put(self._disk, self._depot / TRIES, rules.kept(lockout, self._now(), self._wall()))


def is_closed(depot: Path) -> bool:
    """Whether staff said that it is out of order. What is damaged keeps no exhibition from being shown."""
    content = _content(depot / CLOSED)
    return content is not None and (_decoded(content) or {}).get("closed") is True


def set_closed(depot: Path, closed: bool, disk: Disk | None = None) -> bool:
    """Write it down; False where the disk takes nothing."""
    return _put(disk or Disk(), depot / CLOSED, {"closed": closed})


def _content(file: Path) -> bytes | None:
    """None where there is no such file; no bytes where it is there and can't be read."""
    try:
        with file.open("rb") as stream:
            return stream.read(MOST)
    except FileNotFoundError:
        return None
    except OSError:
        return b""


def _decoded(content: bytes) -> dict[str, Any] | None:
    from kiosk.depot.state import decoded  # and with it OpenSSL, which no start waits for

    return decoded(content)


def _put(disk: Disk, file: Path, value: dict[str, Any]) -> bool:
    from kiosk.depot.state import encoded

    make_room_for(file.parent)
    try:
        write_file(disk, file, encoded(value))
    except OSError:
        return False
    return True

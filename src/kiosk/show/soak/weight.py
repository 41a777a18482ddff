"""How much the program weighs: memory that is its own, and how many QObjects live."""

from __future__ import annotations

import ctypes
import gc
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickItem
from shiboken6 import getCppPointer, isValid

from kiosk.show.memory import c_library

SMAPS = Path("/proc/self/smaps_rollup")
OWN = ("Pss_Anon:", "Pss_Shmem:", "SwapPss:")


@dataclass(frozen=True)
class Weight:
    """Taken after `visit` visits. `pss`: all of it; `own`: without files that other programs may share; `used`: what
    the C library has handed out, so what the program holds on to, without the gaps between. MB."""

    visit: int
    pss: float
    own: float
    objects: int
    used: float = 0.0


def memory(smaps: Path = SMAPS) -> tuple[float, float]:
    """Proportional set size of this process, and the part of it that no file backs, in MB."""
    lines = [line.split() for line in smaps.read_text().splitlines()[1:]]
    kilobytes = {line[0]: int(line[1]) for line in lines}
    own = sum(kilobytes.get(name, 0) for name in OWN)
    return (kilobytes["Pss:"] + kilobytes.get("SwapPss:", 0)) / 1000, own / 1000


class _Heap(ctypes.Structure):
    """`struct mallinfo2` of malloc.h, glibc 2.33 and newer."""

    _fields_ = [
        *((name, ctypes.c_size_t) for name in ("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks")),
        *((name, ctypes.c_size_t) for name in ("uordblks", "fordblks", "keepcost")),
    ]


def handed_out() -> float:
    """MB that the C library has handed out and not taken back; 0 where it can't say."""
    try:
        ask = c_library().mallinfo2
    except (OSError, AttributeError):  # not glibc, or one before 2.33
        return 0.0
    ask.restype = _Heap
    heap = ask()
    return float(heap.uordblks + heap.hblkhd) / 1e6


def census(roots: Iterable[QObject]) -> Counter[str]:
    """Every QObject that lives under `roots`, as child or as item, or that Python holds: how many of each class.

    As Python knows the class. Of a metaObject() that is asked for PySide keeps the address for ever, also when the
    engine that made it has gone, and takes whatever is made there later for it.
    """
    seen: dict[int, QObject] = {}
    waiting = [*roots, *_held_by_python()]
    while waiting:
        one = waiting.pop()
        address = getCppPointer(one)[0]
        if address not in seen:
            seen[address] = one
            waiting.extend(one.children())
            if isinstance(one, QQuickItem):
                waiting.extend(one.childItems())
    return Counter(type(one).__name__ for one in seen.values())


def _held_by_python() -> Iterator[QObject]:
    return (one for one in gc.get_objects() if isinstance(one, QObject) and isValid(one))


def slope(weights: Sequence[Weight]) -> float:
    """MB of its own that the program grows by in a thousand visits: the straight line through the weights."""
    if len(weights) < 2:
        return 0.0
    middle = sum(w.visit for w in weights) / len(weights)
    mean = sum(w.own for w in weights) / len(weights)
    across = sum((w.visit - middle) ** 2 for w in weights)
    return 1000 * sum((w.visit - middle) * (w.own - mean) for w in weights) / across


def grown(before: Counter[str], after: Counter[str]) -> str:
    """Which classes have more objects than before."""
    return ", ".join(f"{kind} +{many}" for kind, many in (after - before).most_common(8))

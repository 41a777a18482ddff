"""Disks that fail: each call counted, and at a given one the program dies, or the disk is full or read-only."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.depot.disk import Disk

CHANGES = (
    *("make_folder", "create", "write", "sync", "close", "sync_folder"),
    *("rename", "remove", "remove_folder", "append"),
)


class Counting(Disk):
    """Calls `before(number, name, arguments)` ahead of every call that changes the disk or puts it down."""

    def __init__(self, before: Callable[[int, str, tuple[Any, ...]], None]) -> None:
        self.calls = 0
        self._before = before

    def _counted(self, name: str, *arguments: Any) -> Any:
        self.calls += 1
        self._before(self.calls, name, arguments)
        return getattr(Disk, name)(self, *arguments)


def _counted(name: str) -> Callable[..., Any]:
    return lambda self, *arguments: self._counted(name, *arguments)


for _name in CHANGES:
    setattr(Counting, _name, _counted(_name))


def dying_at(step: int) -> Counting:
    """Ends the process, as SIGKILL does, just before call number `step`."""

    def die(number: int, _name: str, _arguments: tuple[Any, ...]) -> None:
        if number == step:
            os._exit(9)

    return Counting(die)


def refusing_from(step: int, error: int, once: bool = False) -> Counting:
    """Every call that needs room fails from call number `step` on; what frees room still works."""

    def refuse(number: int, name: str, arguments: tuple[Any, ...]) -> None:
        due = number == step if once else number >= step
        if due and name not in ("close", "remove", "remove_folder"):
            raise OSError(error, os.strerror(error), str(arguments[0]))

    return Counting(refuse)


def full_from(step: int) -> Counting:
    return refusing_from(step, errno.ENOSPC)


def killed(step: int, act: Callable[[Disk], object]) -> bool:
    """Do it in a child that dies before call number `step`; whether it got that far."""
    child = os.fork()
    if child == 0:
        try:
            act(dying_at(step))
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


def copied(folder: Path, out: Path) -> Path:
    """A folder as it is, quickly."""
    import shutil

    if out.exists():
        shutil.rmtree(out)
    shutil.copytree(folder, out, symlinks=True)
    return out

"""A program that is stopped at every call it makes of the kernel, and killed at one of them. Linux alone."""

from __future__ import annotations

import ctypes
import os
import signal
from collections.abc import Callable

TRACEME, SYSCALL, SETOPTIONS = 0, 24, 0x4200
MARK_CALLS, KILL_WITH_PARENT = 0x1, 0x100000
AT_A_CALL = signal.SIGTRAP | 0x80

_libc = ctypes.CDLL(None, use_errno=True)
_libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
_libc.ptrace.restype = ctypes.c_long


def _ptrace(request: int, pid: int, data: int = 0) -> None:
    if _libc.ptrace(request, pid, None, data) != 0:
        error = ctypes.get_errno()
        raise OSError(error, f"ptrace: {os.strerror(error)}")


def killed_before_call(number: int, act: Callable[[], object]) -> bool:
    """Do it in a child that is killed as it enters its `number`-th system call; whether it got that far."""
    child = os.fork()
    if child == 0:
        try:
            _ptrace(TRACEME, 0)
            os.kill(os.getpid(), signal.SIGSTOP)
            act()
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    _ptrace(SETOPTIONS, child, MARK_CALLS | KILL_WITH_PARENT)
    entered, inside, sent = 0, False, 0
    while True:
        _ptrace(SYSCALL, child, sent)
        _, status = os.waitpid(child, 0)
        if not os.WIFSTOPPED(status):
            return False
        at_call = os.WSTOPSIG(status) == AT_A_CALL
        sent = 0 if at_call else os.WSTOPSIG(status)
        if at_call:
            inside = not inside
            entered += inside
        if entered == number:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return True

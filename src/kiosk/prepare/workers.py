"""Processes that decode what a bundle brings: few, limited, and gone when the work is done."""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
from concurrent.futures import Executor, ProcessPoolExecutor

MOST = 8
MEMORY = 4 * 2**30  # bytes of address space: the largest picture allowed needs a quarter of it


def picture_workers() -> Executor:
    """One process a core. Spawned, not forked: a fork of a program with threads can hang."""
    return ProcessPoolExecutor(
        max_workers=min(MOST, os.cpu_count() or 1),
        mp_context=multiprocessing.get_context("spawn"),
        initializer=limit_this_process,
    )


def limit_this_process() -> None:
    """A hostile picture may end its worker; it takes neither the machine's memory nor a core dump."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

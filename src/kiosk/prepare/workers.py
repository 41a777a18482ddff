"""Processes that decode what a bundle brings: few, limited in time and memory, and used again for the next picture.

A picture that ends its process, or has to be stopped, costs that process alone: another takes its place, and the
pictures that wait are made by it.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import queue
import resource
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnContext, SpawnProcess
from typing import Any, ParamSpec, TypeVar

MOST = 8
MEMORY = 2 * 2**30  # bytes of address space: a WebP of 100 million pixels needs 1.7 GB of it, a JPEG 1.3
SECONDS = 120.0  # for one picture: ten times what one of 100 million pixels takes
SETTLING = 5.0  # s that a process with nothing left to do has to end by itself

P = ParamSpec("P")
T = TypeVar("T")


class Stopped(Exception):  # noqa: N818 - said of a picture, not of a program
    """It took longer than `seconds`, and its process was ended."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class Died(Exception):  # noqa: N818 - said of a picture, not of a program
    """Its process ended by itself; `code` as the system tells it, negative for a signal."""

    def __init__(self, code: int | None) -> None:
        super().__init__(code)
        self.code = code

    def how(self) -> str:
        """ "signal SIGSEGV"."""
        if self.code is None or self.code >= 0:
            return f"exit code {self.code}"
        with contextlib.suppress(ValueError):
            return f"signal {signal.Signals(-self.code).name}"
        return f"signal {-self.code}"


@dataclass(frozen=True)
class Task:
    """What a process is asked to do, and who waits for it."""

    answer: Future[Any]
    act: Callable[..., Any]
    arguments: tuple[Any, ...]


class Workers(Executor):
    """Calls made in processes of their own. Leave it with `with`: what has not begun then is never begun.

    A call's result is what it returned or raised, or Stopped, or Died. Calls and results must be picklable.
    """

    def __init__(self, most: int, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._seconds, self._memory = seconds, memory
        self._context = multiprocessing.get_context("spawn")  # a fork of a program with threads can hang
        self._waiting: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self._most = most
        self._keepers: list[threading.Thread] = []

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Have `fn(*args)` called in one of the processes."""
        assert not kwargs, "a picture's arguments have an order"
        answer: Future[T] = Future()
        self._waiting.put(Task(answer, fn, args))
        if len(self._keepers) < self._most:
            keeper = threading.Thread(target=self._keep, daemon=True)
            self._keepers.append(keeper)
            keeper.start()
        return answer

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Let every process end after what it does now."""
        while cancel_futures:
            try:
                task = self._waiting.get_nowait()
            except queue.Empty:
                break
            if task is not None:
                task.answer.cancel()
        for _ in self._keepers:
            self._waiting.put(None)
        while wait and self._keepers:
            self._keepers.pop().join()

    def _keep(self) -> None:
        """Look after one process: hand it one task after the other, and put another in its place when it is gone."""
        worker: _Worker | None = None
        while (task := self._waiting.get()) is not None:
            if task.answer.set_running_or_notify_cancel():
                worker = self._done(task, worker or _Worker(self._context, self._memory, self._seconds))
        if worker is not None:
            worker.leave()

    def _done(self, task: Task, worker: _Worker) -> _Worker | None:
        """The worker if it can go on."""
        try:
            task.answer.set_result(worker.do(task))
        except (Stopped, Died) as error:
            task.answer.set_exception(error)
            return None
        except Exception as error:  # whatever the call raised belongs to whoever asked for it
            task.answer.set_exception(error)
        return worker


class _Worker:
    """One process."""

    def __init__(self, context: SpawnContext, memory: int, seconds: float) -> None:
        self._seconds = seconds
        self._pipe, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(target=serve, args=(theirs, memory, seconds), daemon=True)
        self._process.start()
        theirs.close()  # or its end would never be seen

    def do(self, task: Task) -> Any:
        """What the call returns or raises. Stopped, Died: the process is gone."""
        try:
            self._pipe.send((task.act, task.arguments))
            if not self._pipe.poll(self._seconds):
                self._end()
                raise Stopped(self._seconds)
            good, found = self._pipe.recv()
        except (EOFError, ConnectionError):
            self._process.join(SETTLING)
            code = self._process.exitcode
            self._end()
            raise Stopped(self._seconds) if code == -signal.SIGXCPU else Died(code) from None
        if good:
            return found
        raise found

    def leave(self) -> None:
        """There is nothing left to do."""
        self._pipe.close()
        self._process.join(SETTLING)
        self._end()

    def _end(self) -> None:
        self._process.kill()
        self._process.join()
        self._process.close()
        self._pipe.close()


def picture_workers() -> Workers:
    """One process a core."""
    return Workers(min(MOST, os.cpu_count() or 1))


def serve(pipe: Connection, memory: int, seconds: float) -> None:
    """A process's whole life: one call after the other, until the pipe is closed."""
    limit_this_process(memory)
    with contextlib.suppress(EOFError, ConnectionError):
        while True:
            act, arguments = pipe.recv()
            limit_time(seconds)
            pipe.send(_outcome(act, arguments))


def _outcome(act: Callable[..., Any], arguments: tuple[Any, ...]) -> tuple[bool, Any]:
    """Whether it went well, and what it returned or raised."""
    try:
        return True, act(*arguments)
    except Exception as error:
        error.__traceback__ = None  # it may hold the whole picture
        return False, error


def limit_this_process(memory: int = MEMORY) -> None:
    """A hostile picture may end its process; it takes neither the machine's memory nor a core dump."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def limit_time(seconds: float) -> None:
    """The system ends this process when it has computed for so long: it never outlives a parent that was killed."""
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    wanted = int(time.process_time() + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))

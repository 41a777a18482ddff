"""A headless Chromium that is asked and touched through its DevTools protocol, over a pipe."""

from __future__ import annotations

import json
import os
import select
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

OPTIONS = (
    "--headless=new",
    "--no-sandbox",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--hide-scrollbars",
    "--touch-events=enabled",
    "--allow-file-access-from-files",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # a kiosk has no network
    "--remote-debugging-pipe",
)


class NoAnswerError(RuntimeError):
    """The browser did not answer in time, or with an error."""


class Browser:
    """One browser with one page, for as long as the block lasts."""

    def __init__(self, program: str, page: str, size: tuple[int, int], folder: Path) -> None:
        self._command = [program, *OPTIONS, f"--window-size={size[0]},{size[1]}", f"--user-data-dir={folder}", page]
        self._number = 0
        self._session = ""
        self._rest = b""

    def __enter__(self) -> Browser:
        theirs, self._to = os.pipe()
        self._from, answers = os.pipe()
        # It reads from 3 and writes to 4, whatever numbers the pipes have here.
        shell = ["sh", "-c", f'exec "$@" 3<&{theirs} 4>&{answers}', "sh", *self._command]
        self.began = time.time()
        self.process = subprocess.Popen(
            shell, pass_fds=[theirs, answers], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(theirs)
        os.close(answers)
        self._attach()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._to)
        os.close(self._from)
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def _attach(self) -> None:
        """Find the page and talk to it from now on."""
        limit = time.monotonic() + 30
        while time.monotonic() < limit:
            targets = self.ask("Target.getTargets")["targetInfos"]
            pages = [target["targetId"] for target in targets if target["type"] == "page"]
            if pages:
                self._session = self.ask("Target.attachToTarget", targetId=pages[0], flatten=True)["sessionId"]
                return
            time.sleep(0.01)
        raise NoAnswerError("the browser shows no page")

    def ask(self, method: str, patience: float = 30.0, **parameters: object) -> Mapping[str, Any]:
        """Call a method of the protocol and wait for its result."""
        self._number += 1
        message: dict[str, object] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        limit = time.monotonic() + patience
        while True:
            answer = self._next(limit)
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise NoAnswerError(str(answer["error"]))
                result: Mapping[str, Any] = answer["result"]
                return result

    def value(self, expression: str, patience: float = 30.0) -> Any:
        """What a piece of script, or its promise, comes to."""
        answer = self.ask("Runtime.evaluate", patience, expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise NoAnswerError(str(answer["exceptionDetails"])[:500])
        return answer["result"].get("value")

    def wait_for(self, name: str) -> None:
        """Until the page's scripts have made this."""
        limit = time.monotonic() + 30
        while time.monotonic() < limit:
            try:
                if self.value(f"typeof {name} !== 'undefined'"):
                    return
            except NoAnswerError:
                pass  # the page took the place of an empty one meanwhile
            time.sleep(0.01)
        raise NoAnswerError(f"the page makes no {name}")

    def touch(self, phase: str, *points: tuple[float, float]) -> None:
        """touchStart, touchMove or touchEnd; returns when the page has taken it."""
        self.ask("Input.dispatchTouchEvent", type=phase, touchPoints=[{"x": x, "y": y} for x, y in points])

    def _next(self, limit: float) -> Mapping[str, Any]:
        while b"\0" not in self._rest:
            left = limit - time.monotonic()
            if left <= 0 or not select.select([self._from], [], [], left)[0]:
                raise NoAnswerError("the browser did not answer in time")
            chunk = os.read(self._from, 1 << 20)
            if not chunk:
                raise NoAnswerError("the browser ended")
            self._rest += chunk
        line, _, self._rest = self._rest.partition(b"\0")
        answer: Mapping[str, Any] = json.loads(line)
        return answer

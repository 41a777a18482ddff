"""What every test shares. A skipped test is a failed one: whatever a test needs is installed, or the run says so."""

from __future__ import annotations

import gc
import os
from collections.abc import Generator
from datetime import date
from fcntl import LOCK_EX, flock
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk import __version__
from kiosk.prepare.run import prepare
from kiosk.resources import shipped_content

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # for view-models in this process; the rig gives programs a screen

pytest_plugins = ["rig.fixtures"]

TESTS = Path(__file__).resolve().parent
TODAY = date(2026, 11, 1)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The application that the program itself makes, for tests that ask for `qapp`."""
    from PySide6.QtGui import QGuiApplication  # most tests need no Qt

    from kiosk.show.app import set_up_qt

    set_up_qt("software")
    return QGuiApplication


@pytest.fixture(scope="module", autouse=True)
def settled_heap() -> None:
    """What is there before a file of tests stays there, and the kiosk's own collections pass over it.

    It collects between two visits, as it does in a museum; a process of tests has ten times as much to look through.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def small_prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small bundle of tests/bundles, prepared anew for this run."""
    out = tmp_path_factory.mktemp("small") / "prepared"
    prepare(TESTS / "bundles" / "small", out, lambda *_: None, TODAY, __version__)
    return out


@pytest.fixture(scope="session")
def prepared_exhibition() -> Path:
    """The shipped exhibition, prepared. It takes half a minute once; then only what has changed is made again."""
    out = TESTS.parent / "build" / "tests" / "far-east-1945"
    out.parent.mkdir(parents=True, exist_ok=True)
    with (out.parent / "lock").open("w") as lock:
        flock(lock, LOCK_EX)  # several processes test at once, and one of them prepares it
        prepare(shipped_content() / "far-east-1945", out, lambda *_: None, TODAY, __version__)
    return out


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The thousand visitors come first: two processes are with them for minutes while others do the rest."""
    items.sort(key=lambda item: "five_hundred_visitors" not in item.name)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip into a failure that says why it was skipped."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which counts as failed here: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a file that skips itself as a whole."""
    report = yield
    if report.skipped:
        report.outcome = "failed"
        report.longrepr = f"skipped, which counts as failed here: {report.longrepr}"
    return report


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--agree` keeps the screens as they are now as the golden pictures."""
    parser.addoption("--agree", action="store_true", help="keep what is shown now as the golden pictures")

"""One application, one theme and two prepared exhibitions for all tests of the gallery's view-models."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.depot.opened import Prepared, open_prepared
from kiosk.resources import resources
from kiosk.show.tongue import Tongue
from show.house import House
from show.themed import Themed


@pytest.fixture(scope="session")
def themed(qapp: QGuiApplication) -> Iterator[Themed]:
    """The theme with its fonts."""
    assert qapp is not None
    yield Themed()


@pytest.fixture(scope="session")
def small(small_prepared: Path) -> Prepared:
    """The small exhibition, open."""
    return open_prepared(small_prepared)


@pytest.fixture(scope="session")
def shipped(prepared_exhibition: Path) -> Prepared:
    """The shipped exhibition, open."""
    return open_prepared(prepared_exhibition)


def interface_words(language: str) -> dict[str, str]:
    """The interface's words in one language."""
    read: dict[str, str] = json.loads((resources() / "i18n" / f"{language}.json").read_text(encoding="utf-8"))
    return read


@pytest.fixture(scope="session")
def words() -> dict[str, str]:
    """The interface's words in English."""
    return interface_words("en")


@pytest.fixture(scope="session")
def english(small: Prepared, words: dict[str, str]) -> Tongue:
    """English, with its calendar."""
    return Tongue("en", small.exhibition["calendars"]["en"], words)


@pytest.fixture(scope="session")
def russian(small: Prepared) -> Tongue:
    """Russian, with its calendar."""
    return Tongue("ru", small.exhibition["calendars"]["ru"], interface_words("ru"))


@pytest.fixture
def house(small: Prepared, themed: Themed) -> House:
    """The small exhibition in a gallery without a window."""
    return House(small, themed)


@pytest.fixture
def shipped_house(shipped: Prepared, themed: Themed) -> House:
    """The shipped one."""
    return House(shipped, themed)

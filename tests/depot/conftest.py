"""One small exhibition, prepared once for all tests of the depot."""

from __future__ import annotations

from pathlib import Path

import pytest

from depot.making import packed, version
from prepare.making import made, make_bundle


@pytest.fixture(scope="session")
def one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A prepared exhibition, small@1; not to be changed."""
    place = tmp_path_factory.mktemp("one")
    made(make_bundle(place / "bundle"), place / "prepared")
    return place / "prepared"


@pytest.fixture(scope="session")
def two(one: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """small@2; not to be changed."""
    return version(one, tmp_path_factory.mktemp("two") / "prepared", "2")


@pytest.fixture(scope="session")
def one_file(one: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """small@1 as a .kiosk file."""
    return packed(one, tmp_path_factory.mktemp("files") / "one.kiosk")


@pytest.fixture(scope="session")
def two_file(two: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """small@2 as a .kiosk file."""
    return packed(two, tmp_path_factory.mktemp("files") / "two.kiosk")

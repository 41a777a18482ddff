"""One small exhibition, prepared once for all tests of the depot."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from depot.making import depot, packed, version
from prepare.making import made, make_bundle

MEMORY = Path("/dev/shm")
SYNCING = ("test_kills", "test_disk_faults", "test_lost_writes", "test_real_kills")


@pytest.fixture
def tmp_path(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """A folder in memory for what installs hundreds of times and syncs every file: a busy disk takes ten times as long,
    and what is tested is what is asked of the disk. A folder as usual for all others."""
    if request.module.__name__.rpartition(".")[2] not in SYNCING or not os.access(MEMORY, os.W_OK):
        yield tmp_path
        return
    with TemporaryDirectory(dir=MEMORY, prefix="kiosk-test-") as folder:
        yield Path(folder)


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


@pytest.fixture
def both(one: Path, two: Path, tmp_path: Path) -> Path:
    """small@2 active, small@1 before it."""
    keeper = depot(tmp_path / "depot")
    keeper.activate(keeper.install(one).kept)
    keeper.activate(keeper.install(two).kept)
    return tmp_path / "depot"

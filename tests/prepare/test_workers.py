"""Worker processes: real ones make the same bytes, and one that dies is a problem and not a crash."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from kiosk.prepare import media
from kiosk.prepare.places import default_output
from kiosk.prepare.workers import MEMORY, picture_workers
from kiosk.problems import KioskError
from prepare.making import content, made


def limits() -> tuple[int, int]:
    import resource

    return resource.getrlimit(resource.RLIMIT_AS)[0], resource.getrlimit(resource.RLIMIT_CORE)[0]


def die(*_: object) -> None:
    os._exit(1)


def test_processes_make_what_one_process_makes(bundle: Path, tmp_path: Path) -> None:
    made(bundle, tmp_path / "here")
    made(bundle, tmp_path / "there", workers=picture_workers)
    assert content(tmp_path / "here") == content(tmp_path / "there")


def test_a_worker_has_less_than_the_whole_machine() -> None:
    with picture_workers() as pool:
        memory, core = pool.submit(limits).result()
    assert 0 < memory <= MEMORY
    assert core == 0


def test_a_picture_that_ends_its_worker_is_named(bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(media, "make", die)
    with pytest.raises(KioskError, match=r"tone\.png: was being decoded, or was waiting"):
        made(bundle, tmp_path / "out", workers=lambda: ProcessPoolExecutor(1, mp_context=get_context("fork")))
    assert not (tmp_path / "out").exists()


def test_every_bundle_has_its_own_place_in_the_cache(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    twin = tmp_path / "elsewhere" / bundle.name
    place = default_output(bundle)
    assert place.parent == tmp_path / "cache" / "kiosk" / "prepared"
    assert place.name.startswith("small-")
    assert place != default_output(twin)
    monkeypatch.chdir(bundle.parent)
    assert default_output(Path("small")) == place

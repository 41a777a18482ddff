"""Every hostile file is refused with one clear message, and nothing is left of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from depot.making import depot, tree
from hostile.corpus import corpus
from hostile.forging import Files, forged, read, with_opening
from kiosk.depot.archive import Archive
from kiosk.depot.depot import Depot
from kiosk.problems import KioskError
from prepare.making import made, make_bundle

FEWEST = 120
GUIDE = Path(__file__).resolve().parents[2] / "docs" / "security.md"
KINDS = {  # of threat, by what the names of their cases begin with; how many there are at least
    "archive": (("overlap", "method-", "local-", "bomb-", "mode-", "cut-in-half", "name-"), 80),
    "picture": (("picture-",), 20),
    "drawing": (("picture-svg", "picture-doctype", "picture-compressed-svg", "foreign-svg"), 6),
    "font": (("foreign-ttf", "foreign-otf", "foreign-woff2"), 3),
    "film": (("foreign-mp4", "foreign-webm", "foreign-avi", "foreign-ogg", "foreign-m3u8", "foreign-ffconcat"), 6),
    "text": (("text-", "manifest-", "part-"), 60),
    "program": (("program-", "opening-is-qml"), 18),
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The files of a small exhibition."""
    place = tmp_path_factory.mktemp("hostile")
    made(make_bundle(place / "bundle"), place / "prepared")
    return read(place / "prepared")


@pytest.fixture
def place(files: Files, tmp_path: Path) -> Depot:
    """A depot that shows another exhibition, in a folder of its own."""
    honest = tmp_path / "in" / "honest.kiosk"
    honest.parent.mkdir()
    honest.write_bytes(forged(with_opening(files, lambda one: one.update(id="honest"))).bytes())
    keeper = depot(tmp_path / "depot")
    keeper.activate(keeper.install(honest).kept)
    return keeper


def refusal(keeper: Depot, file: Path) -> str:
    with pytest.raises(KioskError) as caught:
        keeper.install(file)
    return str(caught.value)


def test_what_the_forger_makes_of_honest_files_is_installed(files: Files, place: Depot, tmp_path: Path) -> None:
    """Otherwise a mistake of the forger would pass for a refusal."""
    (tmp_path / "in" / "case.kiosk").write_bytes(forged(files).bytes())
    kept = place.install(tmp_path / "in" / "case.kiosk").kept
    assert place.verify(kept) == []
    assert kept.label == "small@1"


def test_every_hostile_file_is_refused_with_one_message_and_leaves_nothing(
    files: Files, place: Depot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path / "in")
    monkeypatch.setenv("HOME", str(tmp_path / "in"))
    cases = corpus(files)
    file = tmp_path / "in" / "case.kiosk"
    before = tree(place.folder)
    del before["lock"]
    faults = []
    for case in cases:
        file.write_bytes(case.content)
        said = refusal(place, file)
        if case.says not in said or said.count("\n") or not said.startswith(f"{file}: ") or not said.isprintable():
            faults.append(f"{case.name}: {said}")
        after = tree(place.folder)
        del after["lock"]
        if after != before or any((place.folder / "staging").iterdir()) or len(list(file.parent.iterdir())) != 2:
            faults.append(f"{case.name}: left something behind")
    assert faults == [], "\n".join(faults)
    assert len({case.content for case in cases}) >= FEWEST
    assert len({case.name for case in cases}) == len(cases)


def test_every_kind_of_threat_is_there_and_the_guide_says_how_many(files: Files) -> None:
    cases = corpus(files)
    for kind, (begins, fewest) in KINDS.items():
        assert sum(case.name.startswith(begins) for case in cases) >= fewest, kind
    assert f"`tests/hostile` makes {len(cases)} such files" in GUIDE.read_text(encoding="utf-8")


def test_a_file_that_never_ends_is_not_read_to_its_end(tmp_path: Path) -> None:
    """A device or a pipe is no .kiosk file, whatever its name."""
    os.mkfifo(tmp_path / "pipe.kiosk")
    writer = os.open(tmp_path / "pipe.kiosk", os.O_RDWR)
    for path in (tmp_path / "pipe.kiosk", Path("/dev/zero")):
        with pytest.raises(KioskError, match="is no file"):
            Archive(path)
    os.close(writer)


def test_a_sparse_file_of_terabytes_is_refused_at_once(tmp_path: Path) -> None:
    file = tmp_path / "large.kiosk"
    with file.open("wb") as stream:
        stream.truncate(10**12)
    with pytest.raises(KioskError, match="was cut, or is something else"):
        Archive(file)

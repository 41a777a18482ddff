"""A file is hashed once, and again as soon as anything about it is different."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.prepare import digests as module
from kiosk.prepare.digests import Digests

DAY = 86_400 * 10**9
Reads = list[Path]


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Reads:
    """Every file that was really read."""
    found: Reads = []
    digest = module.digest
    monkeypatch.setattr(module, "digest", lambda file: found.append(file) or digest(file))
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "picture.jpg"
    path.write_bytes(b"one")
    return path


def later(file: Path) -> Callable[[], int]:
    """A day after the file was last touched."""
    return lambda: max(file.stat().st_mtime_ns, file.stat().st_ctime_ns) + DAY


def asked(file: Path, memory: Path | None) -> str:
    digests = Digests(memory, later(file))
    found = digests.of(file)
    digests.keep()
    return found


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_what_did_not_change_is_not_read_again(file: Path, tmp_path: Path, reads: Reads) -> None:
    memory = tmp_path / "cache" / "memory"
    assert [asked(file, memory) for _ in range(3)] == [sha(b"one")] * 3
    assert reads == [file]
    assert [entry.name for entry in memory.parent.iterdir()] == ["memory"]


def test_without_a_memory_it_is_read_each_time(file: Path, reads: Reads) -> None:
    assert [asked(file, None) for _ in range(2)] == [sha(b"one")] * 2
    assert reads == [file, file]


def test_other_words_of_the_same_length_and_time_are_seen(file: Path, tmp_path: Path) -> None:
    memory, before = tmp_path / "memory", file.stat()
    asked(file, memory)
    file.write_bytes(b"two")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))  # as a program does that hides its change
    assert asked(file, memory) == sha(b"two")


def test_another_file_in_its_place_is_seen(file: Path, tmp_path: Path) -> None:
    memory, before = tmp_path / "memory", file.stat()
    asked(file, memory)
    other = tmp_path / "other"
    other.write_bytes(b"two")
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(file)
    assert asked(file, memory) == sha(b"two")


def test_a_file_changed_just_now_is_not_remembered(file: Path, tmp_path: Path, reads: Reads) -> None:
    for _ in range(2):
        digests = Digests(tmp_path / "memory", lambda: file.stat().st_mtime_ns + 1)
        assert digests.of(file) == sha(b"one")
        digests.keep()
    assert reads == [file, file]


@pytest.mark.parametrize(
    "spoilt", ["", "{", "[]", '{"a": 1}', '{"a": [[1], "zz"]}', '{"a": [["x"], "00"]}', '{"a": [7, 7]}', "\\ud800"]
)
def test_a_memory_that_is_not_whole_is_no_memory(file: Path, tmp_path: Path, spoilt: str) -> None:
    memory = tmp_path / "memory"
    memory.write_text(spoilt.replace('"a"', json.dumps(str(file))))
    assert asked(file, memory) == sha(b"one")


def test_where_nothing_can_be_written_nothing_is_lost(file: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where a folder should be")
    assert asked(file, tmp_path / "taken" / "memory") == sha(b"one")

"""Packing: the same exhibition is the same file, and what is damaged is not packed."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from depot.making import packed, tree
from kiosk.problems import KioskError
from rig.kiosk import clean_environment, kiosk_command

SMALL = Path(__file__).resolve().parents[1] / "bundles" / "small"


def test_the_same_exhibition_packs_to_the_same_bytes(one: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(one, copy)
    for file in copy.rglob("*"):
        os.utime(file, (0, 0))
        file.chmod(0o755)
    assert packed(one, tmp_path / "a.kiosk").read_bytes() == packed(copy, tmp_path / "b.kiosk").read_bytes()


def test_a_bundle_packs_to_the_same_bytes_wherever_and_whenever(tmp_path: Path) -> None:
    """By the real command: two copies with other times, from two folders, in two zones, under two masks."""
    packs = []
    for number, zone in enumerate(("Asia/Tokyo", "America/New_York")):
        home = tmp_path / str(number)
        bundle = home / ("deep" if number else "") / "bundle"
        shutil.copytree(SMALL, bundle)
        for file in bundle.rglob("*"):
            os.utime(file, (number, number))
        done = subprocess.run(
            kiosk_command("pack", "bundle", "-o", home / "small.kiosk"),
            cwd=bundle.parent, umask=0o022 if number else 0o077, capture_output=True, text=True, check=False,
            env=clean_environment(home, TZ=zone, LC_ALL=("C", "C.UTF-8")[number], PYTHONHASHSEED=str(number)),
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        packs.append((home / "small.kiosk").read_bytes())
    assert packs[0] == packs[1]


def test_a_packed_exhibition_packs_to_itself(one_file: Path, tmp_path: Path) -> None:
    assert packed(one_file, tmp_path / "again.kiosk").read_bytes() == one_file.read_bytes()


def test_any_program_for_zips_can_unpack_it(one: Path, one_file: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(one_file) as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path / "out")
        assert archive.namelist()[0] == "manifest.json"
        assert {entry.compress_type for entry in archive.infolist()} == {zipfile.ZIP_STORED}
    assert tree(tmp_path / "out") == tree(one)


def test_a_damaged_preparation_is_not_packed(one: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(one, copy)
    picture = next((copy / "files").glob("*.png"))
    picture.write_bytes(picture.read_bytes()[:-1] + b"\0")
    with pytest.raises(KioskError) as caught:
        packed(copy, tmp_path / "out.kiosk")
    assert str(caught.value) == (
        f"{copy}: files/{picture.name}: is not what the manifest states: its SHA-256 differs. "
        "Make it again with kiosk pack, and copy it again."
    )
    assert [entry.name for entry in tmp_path.iterdir()] == ["copy"]


def test_a_link_in_a_preparation_is_not_followed(one: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(one, copy)
    (copy / "files" / "passwd").symlink_to("/etc/passwd")
    with pytest.raises(KioskError, match=r"files/passwd: is no regular file"):
        packed(copy, tmp_path / "out.kiosk")

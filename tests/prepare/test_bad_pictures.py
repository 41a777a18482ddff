"""Pictures that somebody broke, or made to break something: one message each, in little time and memory."""

from __future__ import annotations

import io
import shutil
import struct
import time
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from bad_bundles.bending import SMALL
from kiosk.bundle.read import load
from kiosk.prepare import media
from kiosk.prepare.form import Made
from kiosk.prepare.pictures import Job
from kiosk.prepare.workers import Workers
from kiosk.problems import KioskError, Problem

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">%s</svg>'
PNG = b"\x89PNG\r\n\x1a\n"
MEGABYTES = 200  # of what unfolds


def endless_svg() -> bytes:
    """A kilobyte that asks for 10**30 rectangles."""
    first = b'<g id="g0"><rect width="9" height="9"/></g>'
    others = (b'<g id="g%d">%s</g>' % (i, b'<use xlink:href="#g%d"/>' % (i - 1) * 10) for i in range(1, 31))
    return SVG % b"".join((first, *others))


def entity_svg() -> bytes:
    """Entities inside entities."""
    laughs = b"".join(b'<!ENTITY l%d "%s">' % (i, b"&l%d;" % (i - 1) * 10) for i in range(1, 12))
    return b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY l0 "ha">%s]>' % laughs + SVG % b"<text>&l11;</text>"


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def square_png(side: int) -> bytes:
    """A real black PNG of one bit a pixel: 30,000 x 30,000 pixels are about 110 kB."""
    packer = zlib.compressobj(9)
    row = bytes(1 + side // 8)
    rows = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return PNG + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def lying_png() -> bytes:
    """Says that it is small, and unfolds to much more."""
    header = struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)
    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(bytes(1 << 20)) for _ in range(MEGABYTES)) + packer.flush()
    return PNG + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def text_png() -> bytes:
    """A long comment, compressed."""
    packer = zlib.compressobj(9)
    comment = b"".join(packer.compress(bytes(1 << 20)) for _ in range(MEGABYTES)) + packer.flush()
    header = struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)
    text = chunk(b"zTXt", b"Comment\0\0" + comment)
    return PNG + chunk(b"IHDR", header) + text + chunk(b"IDAT", b"x") + chunk(b"IEND", b"")


def looping_tiff() -> bytes:
    """A directory that leads to itself."""
    return b"II*\0" + struct.pack("<IHHHIII", 8, 1, 256, 3, 1, 9, 8)


def jpeg() -> bytes:
    buffer = io.BytesIO()
    Image.effect_noise((90, 60), 50).convert("RGB").save(buffer, "JPEG", quality=60)
    return buffer.getvalue()


BAD: dict[str, Callable[[], bytes]] = {
    "huge.png": lambda: square_png(30_000),
    "text.png": text_png,
    "endless.svg": endless_svg,
    "entities.svg": entity_svg,
    "really-an-svg.png": endless_svg,
    "looping.tif": looping_tiff,
    "empty.jpg": bytes,
    "page.png": lambda: b"<!doctype html><title>404</title>",
}
NOT_ALLOWED = "is not a JPEG, PNG, WebP or TIFF picture, whatever its name says. Save it as one of these."
SAID = {
    "huge.png": "has far more than the 100 million pixels a picture may have. Save it smaller.",
    "endless.svg": NOT_ALLOWED,
    "entities.svg": NOT_ALLOWED,
    "really-an-svg.png": NOT_ALLOWED,
    "empty.jpg": NOT_ALLOWED,
    "page.png": NOT_ALLOWED,
}


def peak() -> int:
    """The most memory that this process ever had, in kB: of its own program, not of the one that started it."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))


def told(folder: Path, names: list[str]) -> tuple[list[Problem], dict[str, Made], int]:
    """What making these pictures says, what it makes, and the most memory it took, in kB."""
    (folder / "files").mkdir(exist_ok=True)
    jobs = {name: Job(folder / name, None, True, False, "#12211F", "#DFE5DF") for name in names}
    made: dict[str, Made] = {}
    problems: list[Problem] = []
    most = 0
    with Workers(1, seconds=20) as pool:
        for name, job in jobs.items():
            try:
                made |= media._made_by(lambda: Lent(pool), {name: job}, folder, lambda _: None)
            except KioskError as error:
                problems += error.problems
            most = max(most, pool.submit(peak).result())
    return problems, made, most


class Lent(Workers):
    """Workers that stay when one round of work is done."""

    def __init__(self, own: Workers) -> None:
        self.submit = own.submit  # type: ignore[method-assign]

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Nothing ends."""


def test_every_bad_picture_is_told_once_and_the_good_one_is_made(tmp_path: Path) -> None:
    for name, build in BAD.items():
        (tmp_path / name).write_bytes(build())
    Image.new("RGB", (30, 20)).save(tmp_path / "good.png")
    (tmp_path / "lying.png").write_bytes(lying_png())  # its eight rows are read, and nothing after them
    begun = time.monotonic()
    problems, made, most = told(tmp_path, ["good.png", *BAD, "lying.png"])
    assert time.monotonic() - begun < 20
    assert [problem.file for problem in problems] == [f"{tmp_path}/{name}" for name in BAD]
    assert list(made) == ["good.png", "lying.png"]
    for problem in problems:
        assert problem.hint
        name = Path(problem.file).name
        assert name not in SAID or str(problem) == f"{problem.file}: {SAID[name]}"
    assert most < 500_000, f"{most} kB"


def test_thirty_thousand_pixels_square_are_a_hundred_kilobytes() -> None:
    assert len(square_png(30_000)) < 120_000


def test_a_jpeg_cut_at_every_tenth_byte_is_told_once_each(tmp_path: Path) -> None:
    whole = jpeg()
    cuts = [f"{length:05}.jpg" for length in range(0, len(whole) - 2, 10)]
    for name in cuts:
        (tmp_path / name).write_bytes(whole[: int(name[:5])])
    problems, made, _ = told(tmp_path, cuts)
    assert len(cuts) > 150
    assert made == {}
    assert [problem.file for problem in problems] == [f"{tmp_path}/{name}" for name in cuts]
    assert {problem.message for problem in problems[:1]} == {NOT_ALLOWED.partition(". ")[0]}
    assert all("can't be decoded (" in problem.message for problem in problems[80:])


@pytest.mark.parametrize("name", BAD)
def test_the_check_of_a_bundle_says_so_too_and_decodes_nothing(tmp_path: Path, name: str) -> None:
    """What `kiosk check` looks at is the first bytes; what is inside is found where it is decoded, apart."""
    content = BAD[name]()
    found = checked(tmp_path, content)
    errors = [problem for problem in found if problem.severity == "error"]
    assert len(errors) <= 1
    is_png = content.startswith(PNG)
    assert (not errors) == is_png
    for problem in errors:
        assert problem.file.endswith("media.yaml")
        assert problem.line
        assert problem.hint


def checked(folder: Path, content: bytes) -> tuple[Problem, ...]:
    shutil.copytree(SMALL, folder / "small")
    (folder / "small" / "media" / "landing.png").write_bytes(content)
    return load(folder / "small", date(2026, 11, 23)).problems

"""Pictures of any kind, decoded as prepare decodes them: made, or one message; then the next is made."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from fuzz.guard import MEMORY, SECONDS, rounds, well_told
from kiosk.prepare import media
from kiosk.prepare.form import Made
from kiosk.prepare.pictures import Job, make
from kiosk.prepare.workers import Workers, limit_time
from kiosk.problems import Problem

KINDS = [
    ("JPEG", {}),
    ("JPEG", {"progressive": True}),
    ("PNG", {}),
    ("WEBP", {}),
    ("TIFF", {"compression": "tiff_lzw"}),
]

ENGRAVED = st.integers(0, 19).map(lambda dice: dice == 19)  # seldom: it takes a second


@cache
def seeds() -> tuple[bytes, ...]:
    """Small pictures of every kind, with everything that a picture can carry."""
    exif = Image.Exif()
    exif[0x0112] = 6
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    found = []
    for kind, how in KINDS:
        buffer = io.BytesIO()
        picture = Image.effect_noise((48, 32), 60).convert("RGB")
        picture.save(buffer, kind, exif=exif, icc_profile=profile, **how)
        found.append(buffer.getvalue())
    for mode in ("P", "RGBA", "LA", "1", "I;16"):
        buffer = io.BytesIO()
        grey = Image.effect_noise((20, 20), 60)
        (Image.new("I;16", (20, 20)) if mode == "I;16" else grey.convert("RGBA").convert(mode)).save(buffer, "PNG")
        found.append(buffer.getvalue())
    return tuple(found)


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers(1, seconds=60, memory=MEMORY + 300_000_000) as pool:  # 300 MB: the program without a picture
        yield pool


def make_in_time(job: Job, folder: Path) -> Made:
    """Make it; the process ends where that takes more than five seconds of computing."""
    limit_time(SECONDS)
    return make(job, folder)


@st.composite
def broken(draw: st.DrawFn) -> bytes:
    content = bytearray(draw(st.sampled_from(seeds())))
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, max(0, len(content) - 1)))
        deed = draw(st.sampled_from(["flip", "large", "cut", "double", "other", "drop"]))
        if deed == "flip" and content:
            content[at] ^= 1 << draw(st.integers(0, 7))
        elif deed == "large":
            content[at : at + 4] = draw(
                st.sampled_from([b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff", b"\0\0\x75\x30"])
            )
        elif deed == "cut":
            del content[at:]
        elif deed == "double":
            content[at:at] = content[at : at + draw(st.integers(1, 400))]
        elif deed == "other":
            content[at:] = draw(st.sampled_from(seeds()))[at:]
        else:
            del content[at : at + draw(st.integers(1, 20))]
    return bytes(content)


@rounds(250)
@given(content=broken() | st.binary(max_size=200), photographic=st.booleans(), engrave=ENGRAVED)
def test_any_picture(
    workers: Workers, tmp_path_factory: pytest.TempPathFactory, content: bytes, photographic: bool, engrave: bool
) -> None:
    folder = tmp_path_factory.getbasetemp() / "pictures"
    (folder / "files").mkdir(parents=True, exist_ok=True)
    file = folder / "any.png"
    file.write_bytes(content)
    job = Job(file, None, photographic, engrave, "#12211F", "#DFE5DF")
    found = media._result(workers.submit(make_in_time, job, folder), job)
    if isinstance(found, Problem):
        well_told([found])
        assert found.file == str(file)
        assert found.hint
        assert "ended the program" not in found.message, "a decoder crashed: keep this picture as a test"
        assert "within" not in found.message, "a decoder hung: keep this picture as a test"
    else:
        assert found["pictures"]
    for made in (folder / "files").iterdir():
        made.unlink()
    assert Path(file).exists()

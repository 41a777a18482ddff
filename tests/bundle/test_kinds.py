"""A file is what its bytes say."""

from __future__ import annotations

import pytest

from kiosk.bundle.kinds import kind_of, kind_said


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "WebP"),
        (b"RIFF\x10\x00\x00\x00WAVEfmt ", "a sound or a film"),
        (b"II*\x00", "TIFF"),
        (b"MM\x00*", "TIFF"),
        (b"\x00\x00\x00\x18ftypheic", "an HEIC picture"),
        (b"\x00\x00\x00\x18ftypavif", "an AVIF picture"),
        (b"\x00\x00\x00\x18ftypisom", "a film or a sound"),
        (b"\xef\xbb\xbf\n <svg ", "an SVG drawing"),
        (b"%PDF-1.7", "a PDF"),
        (b"", "an empty file"),
        (b"hello", ""),
    ],
)
def test_kind_by_content(head: bytes, kind: str) -> None:
    assert kind_of(head) == kind


def test_kind_by_name() -> None:
    assert [kind_said(name) for name in ("a.JPG", "a.jpeg", "a.png", "a.webp", "a.tif", "a.gif", "png")] == [
        *("JPEG", "JPEG", "PNG", "WebP", "TIFF", "", ""),
    ]

"""What a file is by its first bytes. Nothing is decoded here."""

from __future__ import annotations

ENDINGS = {
    "JPEG": (".jpg", ".jpeg"),
    "PNG": (".png",),
    "WebP": (".webp",),
    "TIFF": (".tif", ".tiff"),
}
_SIGNS = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"GIF8", "a GIF"),
    (b"%PDF", "a PDF"),
    (b"BM", "a BMP"),
    (b"PK\x03\x04", "an archive or an office document"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"OggS", "a sound or a film"),
    (b"ID3", "a sound"),
    (b"<svg", "an SVG drawing"),
    (b"<?xml", "an SVG drawing or another XML file"),
    (b"<!DOCTYPE", "a web page"),
    (b"<html", "a web page"),
)
_HEIF = (b"heic", b"heix", b"hevc", b"mif1", b"msf1")


def kind_of(head: bytes) -> str:
    """The kind of a file from its first 64 bytes: a key of ENDINGS, words for what it is instead, or nothing."""
    if not head:
        return "an empty file"
    if head[:4] == b"RIFF":
        return "WebP" if head[8:12] == b"WEBP" else "a sound or a film"
    if head[4:8] == b"ftyp":
        return _of_container(head[8:12])
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return next((kind for sign, kind in _SIGNS if head.startswith(sign) or text.startswith(sign)), "")


def _of_container(brand: bytes) -> str:
    if brand in _HEIF:
        return "an HEIC picture"
    return "an AVIF picture" if brand in (b"avif", b"avis") else "a film or a sound"


def kind_said(file: str) -> str:
    """The kind that a file's name says, or nothing."""
    name = file.lower()
    return next((kind for kind, endings in ENDINGS.items() if name.endswith(endings)), "")

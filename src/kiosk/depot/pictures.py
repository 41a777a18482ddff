"""Whether a file is the picture that its name says, by what it holds and before anything decodes it."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import BinaryIO

from kiosk.depot.limits import Limits

PNG = b"\x89PNG\r\n\x1a\n"
_CHUNKS = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"sRGB", b"gAMA", b"cHRM", b"iCCP", b"pHYs", b"sBIT", b"bKGD"}
_FRAMES = {*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)}  # SOFn of ITU T.81
_BARE = {0x01, *range(0xD0, 0xD8)}  # markers without a length


def picture_problem(file: Path, limits: Limits) -> str | None:
    """The end of a sentence; None for a whole picture within the limits. The ending decides which kind it must be."""
    with file.open("rb") as stream:
        try:
            size = _png(stream, limits) if file.suffix == ".png" else _jpeg(stream)
        except (struct.error, IndexError, _Bad) as error:
            kind = "PNG" if file.suffix == ".png" else "JPEG"
            return f"is no whole {kind} picture{f': {error}' if isinstance(error, _Bad) else ''}"
    width, height = size
    if not (0 < width <= limits.side and 0 < height <= limits.side and width * height <= limits.pixels):
        return f"is a picture of {width}x{height} px; at most {limits.pixels // 10**6} million are allowed"
    return None


class _Bad(ValueError):  # noqa: N818 - said of a file, not of a program
    """Why, as the end of a sentence."""


def _png(stream: BinaryIO, limits: Limits) -> tuple[int, int]:
    """Walk every chunk and unfold the pixels as far as they may go."""
    if stream.read(8) != PNG:
        raise _Bad("it begins as something else")
    size, pixels = (0, 0), None
    kinds: list[bytes] = []
    while not kinds or kinds[-1] != b"IEND":
        length, kind = struct.unpack(">I4s", stream.read(8))
        body = stream.read(min(length, limits.json))
        (crc,) = struct.unpack(">I", stream.read(4))
        if zlib.crc32(kind + body) != crc:
            raise _Bad("a part of it is damaged")
        if kind not in _CHUNKS or (not kinds and kind != b"IHDR"):
            raise _Bad("it has a part that kiosk prepare does not write")
        if kind == b"IHDR":
            if kinds:
                raise _Bad("it has two sizes")
            size, room = _header(body, limits)
            pixels = _Unfolding(room)
        elif kind == b"IDAT" and pixels is not None:
            pixels.take(body)
        kinds.append(kind)
    if stream.read(1):
        raise _Bad("something follows it")
    if pixels is None or not pixels.complete():
        raise _Bad("its pixels are not all there")
    return size


def _header(body: bytes, limits: Limits) -> tuple[tuple[int, int], int]:
    """Width and height in px, and how many bytes the pixels unfold to."""
    width, height, bits, colour, method, sieve, interlaced = struct.unpack(">IIBBBBB", body)
    samples = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}.get(colour)
    if samples is None or bits not in (1, 2, 4, 8, 16) or method or sieve or interlaced:
        raise _Bad("it is of a form that kiosk prepare does not write")
    if width > limits.side or height > limits.side or width * height > limits.pixels:
        raise _Bad(f"it would be {width}x{height} px")
    return (width, height), height * (1 + (width * samples * bits + 7) // 8)


class _Unfolding:
    """Pixels as they unfold, thrown away, never more than a megabyte at a time."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._zip = zlib.decompressobj()

    def take(self, body: bytes) -> None:
        while body:
            try:
                self._room -= len(self._zip.decompress(body, 1 << 20))
            except zlib.error as error:
                raise _Bad("its pixels are damaged") from error
            if self._room < 0:
                raise _Bad("it unfolds to more than its size")
            body = self._zip.unconsumed_tail
        if self._zip.unused_data:
            raise _Bad("something follows its pixels")

    def complete(self) -> bool:
        return self._room == 0 and self._zip.eof


def _jpeg(stream: BinaryIO) -> tuple[int, int]:
    """Width and height from its frame header; it must begin and end as a JPEG does."""
    content = stream.read()
    if content[:3] != b"\xff\xd8\xff" or content[-2:] != b"\xff\xd9":
        raise _Bad("it does not begin and end as one")
    at = 2
    while True:
        if content[at] != 0xFF:
            raise _Bad("a part of it is damaged")
        marker = content[at + 1]
        if marker in _BARE:
            at += 2
            continue
        (length,) = struct.unpack_from(">H", content, at + 2)
        if marker in _FRAMES:
            _, height, width = struct.unpack_from(">BHH", content, at + 4)
            return width, height
        if marker == 0xDA or length < 2:
            raise _Bad("it says no size")
        at += 2 + length

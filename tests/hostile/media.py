"""Hostile media: pictures that are none, files of other kinds, and programs."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from hostile.case import Case
from hostile.forging import Files, chunk, forged, jpeg, named, png, with_part, with_picture

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><use href="http://example.org/x"/></svg>'
USES = b"<svg xmlns='http://www.w3.org/2000/svg'><g id='a'/>" + b"<use href='#a'/>" * 60 + b"</svg>"


def pictures(files: Files) -> Iterator[Case]:
    def told(name: str, content: bytes, says: str, ending: str = "png") -> Case:
        return Case(f"picture-{name}", forged(with_picture(files, content, ending)).bytes(), says)

    good = png(40, 30)
    text = chunk(b"tEXt", b"Comment\0hello")
    yield told("empty", b"", "is no whole PNG picture")
    yield told("cut", good[:-20], "is no whole PNG picture")
    yield told("flipped", good[:45] + b"\xff" + good[46:], "is no whole PNG picture")
    yield told("with-an-archive-behind-it", good + b"PK\x03\x04", "something follows it")
    yield told("with-words-in-it", png(40, 30, more=text), "a part that kiosk prepare does not write")
    yield told("moving", png(40, 30, more=chunk(b"acTL", b"\0" * 8)), "a part that kiosk prepare does not write")
    yield told("of-two-sizes", png(4, 3, more=chunk(b"IHDR", b"\0" * 13)), "it has two sizes")
    yield told("huge", png(60_000, 60_000, b""), "it would be 60000x60000 px")
    yield told("endless", png(2**31 - 1, 2**31 - 1, b""), "it would be")
    yield told("of-no-size", png(0, 0, b""), "is a picture of 0x0 px")
    yield told("that-unfolds", png(40, 30, b"\0" * 50_000_000), "unfolds to more than its size")
    yield told("with-pixels-missing", png(40, 30, b"\0" * 10), "its pixels are not all there")
    yield told("of-a-strange-colour", png(40, 30, colour=5), "a form that kiosk prepare does not write")
    yield told("length-beyond-end", good[:33] + struct.pack(">I", 2**31) + good[37:], "is no whole PNG picture")
    yield told("svg-as-png", SVG, "it begins as something else")
    yield told("svg-of-uses-as-png", USES, "it begins as something else")
    yield told("doctype-as-png", b"<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG, "it begins as something else")
    yield told("html-as-png", b"<html><script>alert(1)</script>", "it begins as something else")
    yield told("gif-as-png", b"GIF89a" + b"\0" * 50, "it begins as something else")
    yield told("jpeg-as-png", jpeg(4, 3), "it begins as something else")
    yield told("compressed-svg-as-png", zlib.compress(SVG), "it begins as something else")
    yield told("png-as-jpeg", good, "is no whole JPEG picture", "jpg")
    yield told("jpeg-cut", jpeg(4, 3)[:-1], "it does not begin and end as one", "jpg")
    yield told("jpeg-huge", jpeg(65_000, 65_000), "is a picture of 65000x65000 px", "jpg")
    yield told("jpeg-without-size", b"\xff\xd8\xff\xda\x00\x02\xff\xd9", "it says no size", "jpg")
    yield told("jpeg-of-a-loop", b"\xff\xd8\xff\xe0\x00\x00" + b"\0" * 90 + b"\xff\xd9", "it says no size", "jpg")
    yield told("svg-as-jpeg", SVG, "it does not begin and end as one", "jpg")


def foreign(files: Files) -> Iterator[Case]:
    """Films, fonts, drawings and playlists: nothing that prepare makes of them has these names."""
    kinds = {
        "svg": SVG, "svgz": zlib.compress(SVG), "ttf": b"\0\1\0\0" + b"\0" * 60, "otf": b"OTTO" + b"\0" * 60,
        "woff2": b"wOF2", "mp4": b"\0\0\0\x18ftypisom", "webm": b"\x1aE\xdf\xa3", "avi": b"RIFF", "ogg": b"OggS",
        "m3u8": b"#EXTM3U\nhttp://example.org/a.ts", "mpd": b"<MPD/>", "sdp": b"v=0", "ffconcat": b"ffconcat version",
        "gif": b"GIF89a", "webp": b"RIFF\0\0\0\0WEBP", "tiff": b"II*\0", "bmp": b"BM", "pdf": b"%PDF-1.7",
        "html": b"<html>", "css": b"@import url(http://example.org)", "yaml": b"a: &a [*a]", "zip": b"PK\3\4",
    }  # fmt: skip
    for ending, content in kinds.items():
        with_it = {**files, named(content, ending): content}
        yield Case(f"foreign-{ending}", forged(with_it).bytes(), "is no file that kiosk prepare makes")


def programs(files: Files) -> Iterator[Case]:
    content = b"import QtQuick\nItem { Component.onCompleted: Qt.openUrlExternally('http://example.org') }\n"
    bad = ["Main.qml", "files/Main.QML", "qmldir", "files/qmldir", "a.js", "files/a.mjs", "Theme.qmlc", "a.jsc"]
    bad += ["plugin.so", "files/plugin.dll", "kiosk.py", "x.pyc", "run.sh", "a.exe", "resources.rcc", "a.qrc"]
    for name in bad:
        yield Case(f"program-{name.replace('/', '-')}", forged({**files, name: content}).bytes(), "is a program")
    hashed = named(content, "qml")
    yield Case("program-with-a-hash-for-a-name", forged({**files, hashed: content}).bytes(), "is a program")
    yield Case("program-as-json", forged(with_part(files, "about", content)).bytes(), "is not JSON")

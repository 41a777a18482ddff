"""The corpus: every hostile file by name, and what is said of it. Hashes are right unless the case is about them."""

from __future__ import annotations

import io
import json
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from hostile.forging import (
    Files,
    Forged,
    Lie,
    as_json,
    chunk,
    forged,
    jpeg,
    manifest_of,
    named,
    png,
    with_opening,
    with_part,
    with_picture,
)
from kiosk.prepare.format import FORMAT

# Names that the manifest's own text may not hold.
MARKS = {
    "files/a\0.png": "holds a control character",
    "files/a\x1b[2J.png": "holds a control character",
    "files/a\u202egnp.exe": "holds a mark that turns the direction of text around",
}


@dataclass(frozen=True)
class Case:
    """One file, and a part of the message that refuses it."""

    name: str
    content: bytes
    says: str


def corpus(files: Files) -> list[Case]:
    """Every case, from the files of a small exhibition."""
    makers = (
        archives,
        names,
        modes,
        ends,
        manifests,
        openings,
        parts,
        lists_of_names,
        texts,
        pictures,
        foreign,
        programs,
        bombs,
    )
    return [case for maker in makers for case in maker(files)]


def archives(files: Files) -> Iterator[Case]:
    whole = forged(files)
    opening = b"exhibition.json"
    one = whole.changed
    yield Case("encrypted", one(opening, flags=1).bytes(), "is encrypted")
    yield Case("strong-encryption", one(opening, flags=0x41).bytes(), "is encrypted")
    for method in (1, 8, 9, 12, 14, 93, 95, 99, 0xFFFF):
        yield Case(f"method-{method}", one(opening, method=method).bytes(), f"is compressed (method {method})")
    yield Case("two-sizes", one(opening, packed=7).bytes(), "has two sizes")
    yield Case("size-beyond-end", one(opening, size=10**9).bytes(), "is described twice, and differently")
    yield Case("size-of-the-large-form", one(opening, size=0xFFFFFFFF).bytes(), "is larger than 4 GB")
    yield Case("local-size-differs", one(opening, local_size=7).bytes(), "is described twice, and differently")
    yield Case("local-name-differs", one(opening, local_name=b"exhibition.jsoN").bytes(), "is described twice")
    yield Case("local-name-longer", one(opening, local_name=b"../../../etc/cron.d/x").bytes(), "is described twice")
    yield Case("local-method-differs", one(opening, local_method=8).bytes(), "is described twice")
    yield Case("wrong-crc", one(opening, crc=1).bytes(), "is not what was packed")
    yield Case("extra-field", one(opening, extra=b"\x55\x54\x01\x00a").bytes(), "kiosk pack does not write")
    yield Case("entry-comment", one(opening, comment=b"hello").bytes(), "kiosk pack does not write")
    yield Case("entry-on-another-disk", one(opening, disk=1).bytes(), "kiosk pack does not write")
    yield Case("data-descriptor", one(opening, flags=8).bytes(), "kiosk pack does not write")
    yield Case("patched-data", one(opening, flags=0x20).bytes(), "kiosk pack does not write")
    yield Case("overlap", one(opening, at=0).bytes(), "overlaps another file or leaves a gap")
    yield Case("offset-in-the-directory", one(opening, at=10**6).bytes(), "overlaps another file or leaves a gap")
    yield Case("offset-largest", one(opening, at=0xFFFFFFFF).bytes(), "overlaps another file or leaves a gap")
    yield Case("hidden-file", replace(whole, between=b"x" * 100).bytes(), "belong to none of its files")
    yield Case("twice", replace(whole, entries=(*whole.entries, whole.entries[1])).bytes(), "is in it twice")
    twice = replace(whole, entries=(whole.entries[0], *whole.entries))
    yield Case("manifest-twice", twice.bytes(), "is in it twice")
    yield Case("no-manifest", replace(whole, entries=whole.entries[1:]).bytes(), "has no manifest")
    yield Case("manifest-alone", Forged(whole.entries[:1]).bytes(), "is listed in the manifest, but is not there")
    yield Case("same-bytes-for-all", _shared(whole), "overlaps another file or leaves a gap")


def _shared(whole: Forged) -> bytes:
    """Every entry of the directory points to the same bytes: what makes a small file unfold to a large one."""
    at = len(Forged(whole.entries[:1]).bytes())
    return replace(whole, entries=tuple(replace(lie, at=at) for lie in whole.entries)).bytes()


def names(files: Files) -> Iterator[Case]:
    bad = {
        "../escape.png": "leads out of its folder",
        "files/../../escape.png": "leads out of its folder",
        "files/..": "leads out of its folder",
        "/etc/passwd": "is an absolute path",
        "//server/share.png": "is an absolute path",
        "C:\\windows\\x.png": "has a backslash",
        "C:evil.png": "begins with a drive letter",
        "z:/evil.png": "begins with a drive letter",
        "files\\evil.png": "has a backslash",
        "\\\\server\\share.png": "has a backslash",
        "files/./a.png": "has an empty part",
        "files//a.png": "has an empty part",
        "./exhibition.json": "has an empty part",
        "files/a\0.png": "has a control character",
        "files/a\n.png": "has a control character",
        "files/a\x1b[2J.png": "has a control character",
        "files/a\u202egnp.exe": "has a control character",
        "files/a\u200b.png": "has a control character",
        "files/a.png.": "ends in a dot or a space",
        "files/a.png ": "ends in a dot or a space",
        "files./a.png": "ends in a dot or a space",
        "con": "has the name of a device",
        "files/NUL.png": "has the name of a device",
        "files/com1.json": "has the name of a device",
        "files/lpt9": "has the name of a device",
        "aux.json": "has the name of a device",
        "files/" + "a" * 200 + ".png": "has a name of more than 120 characters",
        "/".join("a" * 40): "is no file that kiosk prepare makes",
        "files/picture.png": "is no file that kiosk prepare makes",
        "Manifest.json": "would be the same file as manifest.json",
        "exhibition.JSON": "would be the same file as exhibition.",
        "exhibition.json:stream": "is no file that kiosk prepare makes",
        "~/.config/autostart/x.desktop": "is no file that kiosk prepare makes",
        ".bashrc": "is no file that kiosk prepare makes",
        "$HOME/x.png": "is no file that kiosk prepare makes",
        "files/%2e%2e/x.png": "is no file that kiosk prepare makes",
        "ﬁles/a.png": "is no file that kiosk prepare makes",
        "exhibitiоn.json": "is no file that kiosk prepare makes",  # a Cyrillic о
        "pointer.0": "is no file that kiosk prepare makes",
        "": "has no name",
    }
    for number, (name, says) in enumerate(bad.items()):
        with_it = {**files, name: b"{}"}
        yield Case(f"name-{number:02d}", forged(with_it).bytes(), says)
        if not says.startswith("would"):
            only_listed = forged(files, manifest_of(with_it))
            yield Case(f"name-{number:02d}-in-the-manifest", only_listed.bytes(), MARKS.get(name, says))
    upper = next(name for name in files if name.startswith("files/"))
    doubled = forged({**files, upper.upper(): b"{}"})
    yield Case("name-equal-but-for-case", doubled.bytes(), "would be the same file as")
    latin = forged(files).changed(b"exhibition.json", name=b"exhibition\xff.json")
    yield Case("name-not-utf-8", latin.bytes(), "has a name that is not UTF-8")
    forms = forged({**files, "files/\u00e9.png": b"1", "files/e\u0301.png": b"2"})
    yield Case("name-equal-but-for-unicode", forms.bytes(), "would be the same file as")


def modes(files: Files) -> Iterator[Case]:
    whole = forged(files)
    kinds = {"link": 0o120777, "folder": 0o040755, "pipe": 0o010644, "character-device": 0o020644}
    kinds |= {"block-device": 0o060644, "socket": 0o140644}
    says = {"link": "is a link", "folder": "is a folder"}
    for name, mode in kinds.items():
        bytes_of = whole.changed(b"exhibition.json", mode=mode).bytes()
        yield Case(f"mode-{name}", bytes_of, says.get(name, "is no regular file"))
    link = replace(whole, entries=(*whole.entries, Lie(b"files", b"/etc", mode=0o120777)))
    yield Case("link-in-place-of-a-folder", link.bytes(), "is a link")
    empty = replace(whole, entries=(*whole.entries, Lie(b"files/", b"", mode=0)))
    yield Case("entry-of-a-folder", empty.bytes(), "is a folder")


def ends(files: Files) -> Iterator[Case]:
    whole = forged(files)
    content = whole.bytes()
    count = len(whole.entries)
    yield Case("empty", b"", "is too short")
    yield Case("one-byte", b"P", "is too short")
    yield Case("zeros", b"\0" * 5000, "was cut, or is something else")
    yield Case("end-record-alone", Forged(()).bytes(), "is empty")
    yield Case("cut-in-half", content[: len(content) // 2], "was cut, or is something else")
    yield Case("last-byte-missing", content[:-1], "was cut, or is something else")
    yield Case("first-byte-missing", content[1:], "has its directory in the wrong place")
    yield Case("program-ahead", b"#!/bin/sh\nexit\n" + content, "has its directory in the wrong place")
    yield Case("program-ahead-accounted-for", replace(whole, before=b"#!/bin/sh\n").bytes(), "overlaps another file")
    yield Case("bytes-after", content + b"\0", "was cut, or is something else")
    yield Case("second-zip-after", content + content, "has its directory in the wrong place")
    yield Case("comment", replace(whole, comment=b"hello").bytes(), "was cut, or is something else")
    false_comment = replace(whole, end={"comment": 5})
    yield Case("comment-that-is-not-there", false_comment.bytes(), "it is split or has a comment")
    yield Case("split", replace(whole, end={"disk": 1}).bytes(), "it is split or has a comment")
    yield Case("more-elsewhere", replace(whole, end={"count": count + 1}).bytes(), "it is split or has a comment")
    yield Case("large-form", replace(whole, end={"count": 0xFFFF, "here": 0xFFFF}).bytes(), "a zip of the large form")
    fewer = replace(whole, end={"count": count - 1, "here": count - 1})
    yield Case("one-entry-hidden", fewer.bytes(), "belong to none of its files")
    more = replace(whole, end={"count": count + 1, "here": count + 1})
    yield Case("one-entry-too-many", more.bytes(), "has a directory that was cut")
    yield Case("directory-too-long", replace(whole, end={"length": 10**6}).bytes(), "in the wrong place")
    yield Case("directory-at-the-start", replace(whole, end={"begins": 0}).bytes(), "in the wrong place")
    crowd = Forged(tuple(Lie(b"files/%032x.png" % number, b"") for number in range(20_005)))
    yield Case("too-many-files", crowd.bytes(), "holds 20005 files; at most 20000 are allowed")


def manifests(files: Files) -> Iterator[Case]:
    def told(name: str, manifest: bytes, says: str) -> Case:
        return Case(f"manifest-{name}", forged(files, manifest).bytes(), says)

    right = json.loads(manifest_of(files))
    listed = right["files"]
    opening = listed["exhibition.json"]
    yield told("empty", b"", "is not JSON")
    yield told("not-json", b"%PDF-1.7", "is not JSON")
    yield told("not-utf-8", b'{"a": "\xff"}', "is not UTF-8")
    yield told("utf-16", "{}".encode("utf-16"), "is not UTF-8")
    yield told("with-a-mark-ahead", b"\xef\xbb\xbf{}", "is not JSON")
    yield told("list", b"[]", "is not a manifest")
    yield told("nothing", b"null", "is not a manifest")
    yield told("deep", b'{"files":' * 50 + b"[" * 200_000, "is nested more than 64 deep")
    yield told("deep-maps", b'{"a":' * 100_000, "is nested more than 64 deep")
    yield told("large", b'{"a":"' + b"x" * 9_000_000 + b'"}', "is larger than 8 MB")
    yield told("nan", b'{"format":NaN}', "is no number")
    yield told("number-without-end", b'{"format":' + b"9" * 5000 + b"}", "is not JSON")
    yield told("key-twice", b'{"files":{},"files":{}}', "has the same key twice")
    yield told("half-a-character", b'{"id":"\\ud800"}', "holds half a character")
    yield told("without-files", as_json({"format": FORMAT, "id": "a", "version": "1"}), "is not a manifest")
    for number, bad in enumerate((FORMAT + 1, 0, str(FORMAT), None, True, 1e9)):
        yield told(f"format-{number}", manifest_of(files, format=bad), "is of format")
    for number, bad in enumerate(("", "../x", "Small", "a b", "x" * 65, "small\n", None, 3, ["small"], ".", "-a")):
        yield told(f"id-{number}", manifest_of(files, id=bad), "has no id of lower-case letters")
    for number, bad in enumerate(("", "../1", "1/2", "1 2", "x" * 33, "1\0", None, 1, ".1", "@")):
        says = "holds a control character" if bad == "1\0" else "can't be the name of a folder"
        yield told(f"version-{number}", manifest_of(files, version=bad), says)
    for number, size in enumerate((-1, 1.5, "5", None, True, 2**63, 10**30)):
        sized = {**listed, "exhibition.json": {**opening, "size": size}}
        yield told(f"size-{number}", manifest_of(files, files=sized), "has a size that no file has")
    for number, digest in enumerate(("", "0" * 63, "G" * 64, None, 5, opening["sha256"].upper())):
        hashed = {**listed, "exhibition.json": {**opening, "sha256": digest}}
        yield told(f"hash-{number}", manifest_of(files, files=hashed), "has no SHA-256")
    yield told("entry-is-words", manifest_of(files, files={**listed, "exhibition.json": "x"}), "neither size nor hash")
    wrong = {**listed, "exhibition.json": {**opening, "sha256": "0" * 64}}
    yield told("another-hash", manifest_of(files, files=wrong), "its SHA-256 differs")
    for by in (-1, 1):
        sized = {**listed, "exhibition.json": {**opening, "size": opening["size"] + by}}
        yield told(f"size-off-by-{by}", manifest_of(files, files=sized), "bytes that the manifest states")
    more = {**listed, named(b"more", "json"): {"sha256": "0" * 64, "size": 4}}
    yield told("more-than-there-is", manifest_of(files, files=more), "is named by another content than its own")
    swapped = {named(b"a", "png"): {"sha256": forged_hash(b"a"), "size": 1}}
    yield told("a-file-that-is-not-there", manifest_of(files, files={**listed, **swapped}), "but is not there")
    fewer = {name: entry for name, entry in listed.items() if not name.endswith(".png")}
    yield told("fewer-than-there-are", manifest_of(files, files=fewer), "is not listed in the manifest")
    none = {name: entry for name, entry in listed.items() if name != "exhibition.json"}
    yield told("no-opening", manifest_of(files, files=none), "lists no exhibition.json")
    huge = {**listed, named(b"h", "png"): {"sha256": forged_hash(b"h"), "size": 3_999_999_999}}
    yield told("too-large", manifest_of(files, files=huge), "lists more than 4 GB")
    crowd = {f"files/{n:032x}.png": {"sha256": f"{n:032x}" + "0" * 32, "size": 0} for n in range(20_001)}
    yield told("too-many", manifest_of(files, files={**listed, **crowd}), "at most 20000 are allowed")


def forged_hash(content: bytes) -> str:
    """The right SHA-256."""
    import hashlib

    return hashlib.sha256(content).hexdigest()


def openings(files: Files) -> Iterator[Case]:
    def told(name: str, says: str, **change: object) -> Case:
        return Case(f"opening-{name}", forged(with_opening(files, lambda one: one.update(change))).bytes(), says)

    def without(key: str) -> Case:
        changed = with_opening(files, lambda one: one.pop(key))
        manifest = manifest_of(changed, id="small", version="1")
        return Case(f"opening-without-{key}", forged(changed, manifest).bytes(), f"expected the key {key}")

    for key in ("title", "languages", "calendars", "attract", "chapters", "about", "theme", "id"):
        yield without(key)
    yield told("title-is-words", "title: expected a map", title="A title")
    yield told("title-of-numbers", "title.en: expected words", title={"en": 5, "ru": "x"})
    yield told("title-lacks-a-language", "all its words in all its languages", title={"en": "x"})
    yield told("no-language", "all its words in all its languages", languages=[])
    yield told("no-chapter", "has no chapter", chapters=[])
    yield told("focus-backwards", "shows no span of 1 to 401 days", focus=[10, 5])
    yield told("focus-endless", "shows no span of 1 to 401 days", focus=[0, 10**9])
    yield told("focus-of-one", "shows no span of 1 to 401 days", focus=[0])
    yield told("number-beyond-numbers", "first_day: expected a whole number", first_day=10**20)
    yield told("more-keys", "expected no key 'script'", script="import os")
    yield told("names-a-file-outside", "names ../../../etc/passwd", about="../../../etc/passwd")
    yield told("names-the-manifest", "names manifest.json, which is not listed", about="manifest.json")
    foreign = with_opening(files, lambda one: one.update(id="other"))
    yield Case(
        "opening-of-another", forged(foreign, manifest_of(foreign, id="small")).bytes(), "is of another exhibition"
    )
    for name, content, says in (
        ("is-a-list", b"[]", "expected a map"),
        ("is-empty", b"", "is not JSON"),
        ("is-deep", b"[" * 100_000, "is nested more than 64 deep"),
        ("is-qml", b"import QtQuick\nItem {}\n", "is not JSON"),
    ):
        raw = {**files, "exhibition.json": content}
        right = manifest_of({**files})
        listed = json.loads(right)["files"] | {
            "exhibition.json": {"sha256": forged_hash(content), "size": len(content)}
        }
        yield Case(f"opening-{name}", forged(raw, manifest_of(files, files=listed)).bytes(), says)


def parts(files: Files) -> Iterator[Case]:
    def told(name: str, key: str, content: bytes, says: str) -> Case:
        return Case(f"part-{name}", forged(with_part(files, key, content)).bytes(), says)

    for key in ("chapter", "timeline", "memorial", "sources", "media", "about"):
        yield told(f"{key}-is-a-list", key, b"[1]", "expected a map")
        yield told(f"{key}-is-cut", key, b'{"a": ', "is not JSON")
    yield told(
        "chapter-of-unknown-kind", "chapter", as_json(_chapter(kind="program")), "pages[0].kind: expected one of"
    )
    yield told("chapter-with-a-script", "chapter", as_json(_chapter(onClicked="x")), "expected no key 'onClicked'")
    bad_events = {"eras": [], "groups": [], "count": 1, "events": "files/../../../etc/passwd.events"}
    yield told("events-outside", "timeline", as_json(bad_events), "is no file of events")
    opening = json.loads(files["exhibition.json"])
    events = json.loads(files[opening["timeline"]])["events"]
    for name, content in (
        ("empty", b""),
        ("zeros", b"\0" * 4000),
        ("cut", files[events][:-9]),
        ("longer", files[events] + b"\0" * 64),
        ("of-four-billion", files[events][:12] + b"\xff" * 4 + files[events][16:]),
        ("of-text", b"KIOSKEVT" + b"A" * 4000),
    ):
        new = named(content, "events")
        changed = {one: there for one, there in files.items() if one != events} | {new: content}
        changed = with_part(changed, "timeline", lambda value, new=new: value.update(events=new))
        yield Case(f"events-{name}", forged(changed).bytes(), "is no whole file of events")


def lists_of_names(files: Files) -> Iterator[Case]:
    bad = {"empty": b"", "zeros": b"\0" * 4000, "text": b"A" * 4000, "outside": None}
    for name, content in bad.items():
        called = "files/../../names.names" if content is None else named(content, "names")
        more = {} if content is None else {called: content}
        changed = with_part({**files, **more}, "memorial", lambda value, called=called: value.update(names=called))
        says = "is no list of names" if content is None else "is no whole list of names"
        yield Case(f"names-{name}", forged(changed).bytes(), says)


def _chapter(**change: object) -> dict[str, object]:
    page = {"kind": "text", "id": None, "title": {}, "dates": [], "sources": [], "words": {}}
    return {"id": "first", "pages": [{**page, **change}]}


def texts(files: Files) -> Iterator[Case]:
    bad = {
        "escape": ("\x1b[31mred", "holds a control character"),
        "nul": ("a\0b", "holds a control character"),
        "bell": ("\x07", "holds a control character"),
        "turned-around": ("\u202etxt.exe", "turns the direction of text"),
        "isolated": ("\u2066\u2069", "turns the direction of text"),
        "half": ("\ud83d", "holds half a character"),
        "c1": ("\x9b31m", "holds a control character"),
    }
    for name, (words, says) in bad.items():
        title = json.dumps({"en": words, "ru": "x"})
        opening = files["exhibition.json"].decode()
        at = json.dumps(json.loads(opening)["title"], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        content = opening.replace(at, title, 1).encode()
        yield Case(f"text-{name}", forged({**files, "exhibition.json": content}).bytes(), says)


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


def bombs(files: Files) -> Iterator[Case]:
    """What other programs make: compressed, and far smaller than what it holds."""
    for name, kind in (("deflate", zipfile.ZIP_DEFLATED), ("bzip2", zipfile.ZIP_BZIP2), ("lzma", zipfile.ZIP_LZMA)):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", kind) as archive:
            archive.writestr("manifest.json", b"\0" * 30_000_000)
        yield Case(f"bomb-{name}", out.getvalue(), "is compressed")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for entry, content in {"manifest.json": manifest_of(files), **files}.items():
            info = zipfile.ZipInfo(entry)
            with archive.open(info, "w", force_zip64=True) as file:
                file.write(content)
    yield Case("zip-of-the-large-form", out.getvalue(), "is described twice, and differently")

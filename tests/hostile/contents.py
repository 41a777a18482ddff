"""Hostile words: manifests, openings, chapters, columns and lists of names that say what no honest one does."""

from __future__ import annotations

import json
from collections.abc import Iterator

from hostile.case import Case
from hostile.forging import Files, as_json, forged, manifest_of, named, with_opening, with_part
from kiosk.prepare.format import FORMAT


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

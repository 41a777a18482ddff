"""Hostile archives: lies about sizes, places, names and modes, and what other programs pack."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace

from hostile.case import Case
from hostile.forging import Files, Forged, Lie, forged, manifest_of

# Names that the manifest's own text may not hold.
MARKS = {
    "files/a\0.png": "holds a control character",
    "files/a\x1b[2J.png": "holds a control character",
    "files/a\u202egnp.exe": "holds a mark that turns the direction of text around",
}


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

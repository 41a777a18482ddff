"""Hostile bundles: `kiosk install BUNDLE` refuses each, or leaves out what is not an exhibition's.

What `kiosk check` says of broken bundles word for word is in tests/bad_bundles, what the decoders do with broken
pictures in tests/prepare/test_bad_pictures.py. This is the way of both into the depot.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from depot.making import depot, tree
from hostile.forging import png
from hostile.media import SVG, USES
from kiosk.cli import main
from prepare.test_bad_pictures import endless_svg, entity_svg, lying_png, square_png

SMALL = Path(__file__).resolve().parents[1] / "bundles" / "small"
FILM = b"\0\0\0\x18ftypisom a film"
FONT = b"\0\1\0\0 a font" + b"\0" * 60
PLAYLIST = b"#EXTM3U\nhttp://example.org/a.ts"
Change = Callable[[Path], object]


def write(name: str, content: bytes | str) -> Change:
    """A file of the bundle, new or another."""

    def change(bundle: Path) -> None:
        (bundle / name).parent.mkdir(exist_ok=True)
        (bundle / name).write_bytes(content.encode() if isinstance(content, str) else content)

    return change


def exchange(name: str, old: str, new: str, content: bytes | None = None) -> Change:
    """Other words in a file, and a medium of that name where it has `content`."""

    def change(bundle: Path) -> None:
        text = (bundle / name).read_text(encoding="utf-8")
        assert text.count(old) == 1
        (bundle / name).write_text(text.replace(old, new), encoding="utf-8")
        if content is not None:
            (bundle / "media" / new).write_bytes(content)

    return change


def add(name: str, content: str) -> Change:
    """Words at the end of a file."""

    def change(bundle: Path) -> None:
        with (bundle / name).open("a", encoding="utf-8") as stream:
            stream.write(content)

    return change


def say(words: str) -> Change:
    """The title is this, as YAML."""

    def change(bundle: Path) -> None:
        file = bundle / "exhibition.yaml"
        lines = file.read_text(encoding="utf-8").splitlines()
        lines[next(number for number, line in enumerate(lines) if line.startswith("title:"))] = f"title: {words}"
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")

    return change


def link(name: str, to: str) -> Change:
    return lambda bundle: (bundle / name).symlink_to(to)


def shown(content: bytes) -> Change:
    """In the place of the picture that a page shows."""
    return write("media/landing.png", content)


NO_PICTURE = 'media.yaml:2:9: landing.file: "landing.png" is no picture that can be shown.'
CASES: dict[str, tuple[Change, str]] = {
    "a link to a file": (link("media/passwd.png", "/etc/passwd"), "media/passwd.png: is a symbolic link"),
    "a link to a folder": (link("more", "/etc"), "more: is a symbolic link"),
    "a path that leads out": (add("media.yaml", "odd: {file: ../../etc/passwd}\n"), "media.yaml:22:6: odd"),
    "an id that leads out": (exchange("exhibition.yaml", "id: small", "id: ../../x"), '"../../x" is not an id'),
    "a picture of a billion pixels": (shown(square_png(30_000)), "more than the 100 million pixels"),
    "a picture that was cut": (shown(png(40, 30)[:-20]), "media/landing.png: can't be decoded"),
    "words as a picture": (shown(b"hello"), NO_PICTURE),
    "a drawing as a picture": (shown(SVG), '"landing.png"'),
    "a drawing of uses": (shown(USES), '"landing.png"'),
    "a drawing without end": (shown(endless_svg()), '"landing.png"'),
    "a drawing of entities": (shown(entity_svg()), '"landing.png"'),
    "a drawing on a page": (exchange("media.yaml", "landing.png", "landing.svg", SVG), '"landing.svg"'),
    "a film as a picture": (shown(FILM), 'landing.file: "landing.png" is a film or a sound'),
    "a film on a page": (exchange("media.yaml", "landing.png", "landing.mp4", FILM), '"landing.mp4"'),
    "a playlist as a picture": (shown(PLAYLIST), NO_PICTURE),
    "a playlist on a page": (exchange("media.yaml", "landing.png", "landing.m3u8", PLAYLIST), '"landing.m3u8"'),
    "a font as a picture": (shown(FONT), NO_PICTURE),
    "a font on a page": (exchange("media.yaml", "landing.png", "landing.ttf", FONT), '"landing.ttf"'),
    "words that a terminal obeys": (say('{en: "\\e[2J", ru: x}'), "title.en: holds an invisible control character"),
    "words turned around": (say('{en: "a\\u202eb", ru: x}'), "holds an invisible control character (U+202E)"),
    "words turned around in place": (say("{en: x, ru: a\u2066b}"), "holds an invisible control character (U+2066)"),
    "half a character": (say('{en: "\\ud800", ru: x}'), "exhibition.yaml:4:16:"),
    "words of another coding": (write("sources.yaml", b"\xff\xfea\0"), "sources.yaml:1:1: is written in UTF-16"),
    "an alias": (say("{en: &a [*a], ru: x}"), '"*a" repeats another part'),
    "a tag": (say("{en: !!python/object/apply:os.system [id], ru: x}"), "is a YAML tag"),
    "a merge": (say("{<<: {en: x}, ru: x}"), '"<<" merges another map'),
    "fifty thousand levels": (write("sources.yaml", "[" * 50_000), "is nested deeper than 32 levels"),
    "a key twice": (add("exhibition.yaml", "version: '9'\n"), 'the key "version" stands here a second time'),
    "a program": (write("Main.qml", "import QtQuick\nItem {}\n"), "Main.qml: is a program"),
    "a program in a folder": (write("media/qmldir", "module Odd\n"), "media/qmldir: is a program"),
    "a script": (write("media/odd.js", "Qt.quit()\n"), "media/odd.js: is a program"),
}
LEFT_OUT: dict[str, bytes] = {
    "media/drawing.svg": SVG,
    "media/film.mp4": FILM,
    "media/list.m3u8": PLAYLIST,
    "media/more.zip": b"PK\x03\x04 a zip in a bundle",
    "summer.kiosk": b"PK\x03\x04 a packed one in a bundle",
    "fonts/odd.ttf": FONT,
    "media/odd.woff2": b"wOF2 a font of the web",
}


@dataclass
class Kiosk:
    """A machine that shows the small exhibition."""

    place: Path

    def install(self, bundle: Path) -> int:
        return main(["install", str(bundle), "--depot", str(self.place / "depot")])

    def bundle(self, change: Change) -> Path:
        """The small bundle as its next version, changed."""
        bundle = self.place / "stick" / "bundle"
        shutil.copytree(SMALL, bundle)
        exchange("exhibition.yaml", "version: 1.10", "version: 2")(bundle)
        change(bundle)
        return bundle


@pytest.fixture
def kiosk(small_prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kiosk:
    """The workshop runs in this process, so that three dozen bundles need no three dozen interpreters."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    keeper = depot(tmp_path / "depot")
    keeper.activate(keeper.install(small_prepared).kept)

    def here(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, main(command[3:]))

    monkeypatch.setattr("subprocess.run", here)
    return Kiosk(tmp_path)


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_bundle_is_refused_and_nothing_is_installed(
    kiosk: Kiosk, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    change, says = CASES[name]
    before = tree(kiosk.place / "depot")
    bundle = kiosk.bundle(change)
    assert kiosk.install(bundle) == 1
    said = capsys.readouterr().err
    assert says in said
    assert all(line.startswith(f"{bundle}/") and line.isprintable() for line in said.splitlines()), said
    assert tree(kiosk.place / "depot") == before
    assert not list((kiosk.place / "cache").rglob("manifest.json"))


def test_what_is_not_an_exhibition_s_never_leaves_the_bundle(kiosk: Kiosk) -> None:
    """A film, a font or an archive that lies in it is warned of by kiosk check, and not one byte of it is prepared."""

    def put_all(bundle: Path) -> None:
        for name, content in LEFT_OUT.items():
            write(name, content)(bundle)

    assert kiosk.install(kiosk.bundle(put_all)) == 0
    keeper = depot(kiosk.place / "depot")
    installed = tree(keeper.path(keeper.find("small@2")))
    assert {name.rpartition(".")[2] for name in installed} <= {"json", "png", "jpg", "events"}
    assert not any(content in there for there in installed.values() for content in LEFT_OUT.values())


def test_a_picture_that_lies_is_encoded_anew(kiosk: Kiosk) -> None:
    """Its eight rows are read, and nothing of the two hundred megabytes behind them."""
    assert kiosk.install(kiosk.bundle(shown(lying_png()))) == 0
    keeper = depot(kiosk.place / "depot")
    assert sum(map(len, tree(keeper.path(keeper.find("small@2"))).values())) < 100_000


STEPS = {
    "kiosk.prepare.run.inputs": 1,
    "kiosk.prepare.run.load": 1,
    "kiosk.prepare.run.jobs": 1,
    "kiosk.prepare.run.make_all": 1,
    "kiosk.prepare.run._write_texts": 0,  # all that is needed of it was read
    "kiosk.commands.install._install": 0,
}


@pytest.mark.parametrize("step", STEPS)
def test_the_stick_with_a_bundle_is_pulled_while_it_is_prepared(
    kiosk: Kiosk, step: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before its files are listed, before the first is read, before and while pictures are made, and afterwards."""
    bundle = kiosk.bundle(lambda _: None)
    module, _, name = step.rpartition(".")
    __import__(module)
    usual = getattr(sys.modules[module], name)

    def pull(*more: object, **named: object) -> object:
        shutil.rmtree(bundle.parent, ignore_errors=True)
        return usual(*more, **named)

    before = tree(kiosk.place / "depot" / "installed")
    monkeypatch.setattr(step, pull)
    assert kiosk.install(bundle) == STEPS[step]
    said = capsys.readouterr().err
    keeper = depot(kiosk.place / "depot")
    if STEPS[step]:
        assert said and all(line.startswith(str(bundle)) for line in said.splitlines()), said
        assert tree(keeper.folder / "installed") == before
    else:
        assert keeper.verify(keeper.find("small@2")) == []
    assert list((kiosk.place / "depot" / "staging").iterdir()) == []

"""Words that look like markup are shown as they were written, and nobody is asked for a picture over a network."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem

from journeys.conftest import Arrive
from journeys.test_idle import Kiosk
from journeys.visitor import ended_well, listening, was_called
from kiosk.prepare.run import prepare
from kiosk.session.place import Place
from kiosk.show.tour import items
from rig.fixtures import Panel

SMALL = Path(__file__).resolve().parents[1] / "bundles" / "small"
PLAIN, STYLED = 0, 4
OURS = re.compile(r"</?[ib]>")
SPOILT = {
    "media.yaml": [("The landing at Ost", "CAPTION"), ("A flat boat at a wooden landing.", "ALT")],
    "exhibition.yaml": [("Everything here is *invented*", "Everything *here* is ABOUT"), ("The ferry at Ost", "TITLE")],
    "chapters/crossing.yaml": [
        ("The current pushed it *across*", "The *current* pushed BODY"),
        ("A rope across the water", "HEADING"),
        ("It was as thick as an arm.", "SPOT"),
    ],
    "sources.yaml": [("Log of the ferry", "SOURCE")],
}


def spoil(folder: Path, tag: str) -> Path:
    """The small bundle with a tag in its captions, titles, texts and sources."""
    shutil.copytree(SMALL, folder)
    for name, changes in SPOILT.items():
        file = folder / name
        words = file.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in words, (name, old)
            words = words.replace(old, f"{new} {tag}")
        file.write_text(words, encoding="utf-8")
    return folder


def format_of(text: QQuickItem) -> int:
    """Qt's number of a Text's format; Python has no type for it."""
    expression = QQmlExpression(QQmlEngine.contextForObject(text), text, "Number(textFormat)")
    return int(expression.evaluate()[0])


@pytest.fixture
def spied(tmp_path: Path) -> Iterator[SimpleNamespace]:
    """An exhibition whose words name a picture on a server that watches."""
    with listening() as (address, server):
        tag = f"<img src='{address}'>"
        bundle = spoil(tmp_path / "small", tag)
        out = tmp_path / "prepared"
        prepare(bundle, out, lambda *_: None, date(2026, 11, 1), "test")
        yield SimpleNamespace(prepared=out, tag=tag, server=server)


def test_the_real_program_asks_nobody(arrive: Arrive, panel: Panel, spied: SimpleNamespace) -> None:
    visitor = arrive(panel, spied.prepared)
    visitor.wake()
    visitor.open_first_chapter()
    visitor.turn()
    visitor.panel.screen.wait_still()
    visitor.tap(visitor.at(990, 660))
    visitor.program.wait_state(screen="plate")
    visitor.panel.screen.wait_still()
    visitor.tap(visitor.at(240, 1020))
    visitor.program.wait_state(screen="chapter")
    visitor.turn()
    visitor.panel.screen.wait_still()
    visitor.tap(visitor.at(1738, 44))
    visitor.program.wait_state(panel="source")
    visitor.panel.screen.wait_still()
    ended_well(visitor.program, visitor.program.stop())
    assert not was_called(spied.server)


def test_every_word_on_every_screen_is_plain_or_our_own_markup(spied: SimpleNamespace, qapp: QGuiApplication) -> None:
    assert qapp is not None
    kiosk = Kiosk(spied.prepared, (1920, 1080))
    kiosk.wake()
    seen: list[str] = []
    places = [
        *(Place(screen="chapter", chapter="crossing", page=page) for page in range(3)),
        *(Place(screen="chapter", chapter="ice", page=page) for page in range(4)),
        Place(screen="plate", chapter="crossing", page=1, picture="landing"),
        Place(screen="timeline"),
        Place(screen="memorial"),
        Place(screen="memorial", group="walkers"),
        Place(screen="memorial", group="walkers", page=1),
        Place(screen="places"),
        Place(screen="about"),
        Place(screen="home"),
    ]
    for place in places:
        kiosk.open(place)
        for text in (item for item in items(kiosk.running.window.contentItem()) if item.inherits("QQuickText")):
            words, kind = text.property("text"), format_of(text)
            assert kind in (PLAIN, STYLED), (place, words)
            assert kind == PLAIN or "<" not in OURS.sub("", words), (place, words)
            seen.append(words)
    kiosk.running.gallery.who_says_so(("log",))
    kiosk.draw()
    seen += kiosk.texts()
    kiosk.running.close()
    for mark in ("CAPTION", "HEADING", "BODY", "ABOUT", "SOURCE"):
        assert any(mark in words and "img src" in words for words in seen), mark
    assert not was_called(spied.server)

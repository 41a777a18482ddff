"""What was agreed on is what is shown. A change leaves old, new and difference in build/golden.

python -m pytest tests/golden --agree      keep what is shown now as the references
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication

from golden.comparing import REFERENCES, difference, halved, show
from golden.stops import MODES, TODAY, Mode, Stop
from kiosk.depot.opened import open_prepared
from kiosk.resources import resources
from kiosk.session.place import TEXT_STEPS, Preferences
from kiosk.show.app import start
from kiosk.show.running import Running, Wishes
from kiosk.show.tour import Visitor

OUT = Path(__file__).resolve().parents[2] / "build" / "golden"


def shown_in(mode: Mode, prepared: Path) -> Running:
    """The program in one mode, with a clock that stands still."""
    preferences = Preferences(mode.language, TEXT_STEPS.index(mode.percent), mode.contrast, mode.reach)
    wishes = Wishes(windowed=True, size=mode.size, still=True, preferences=preferences)
    return start(open_prepared(prepared), resources(), wishes, now=lambda: 0.0, day=TODAY)


def picture(visitor: Visitor, running: Running, stop: Stop, mode: Mode) -> Path:
    """The picture of one stop, from the attract loop on, so that no stop depends on another."""
    running.gallery.startAgain()
    running.gallery.wake("")
    stop.act(running.gallery)
    visitor.look(f"{mode.name} {stop.name}")
    return OUT / visitor.found.stops[-1][0]


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
def test_every_screen_is_as_agreed(
    mode: Mode, prepared_exhibition: Path, qapp: QGuiApplication, request: pytest.FixtureRequest
) -> None:
    assert qapp is not None
    OUT.mkdir(parents=True, exist_ok=True)
    running = shown_in(mode, prepared_exhibition)
    visitor = Visitor(running, OUT, lambda _line: None)
    changed = []
    for stop in MODES[mode]:
        new = halved(picture(visitor, running, stop, mode))
        reference = REFERENCES / f"{mode.name}-{stop.name}.png"
        if request.config.getoption("--agree"):
            new.quantize(64, dither=Image.Dither.NONE).save(reference, optimize=True)
            continue
        with Image.open(reference) as opened:
            old = opened.convert("RGB")
        found = difference(old, new.quantize(64, dither=Image.Dither.NONE).convert("RGB"))
        if not found.tolerable:
            sheet = show(reference.stem, old, new, OUT / "changed")
            changed.append(f"{reference.stem}: {found.share:.2%} of pixels differ, mean {found.mean:.2f}; see {sheet}")
    running.close()
    assert not changed, "\n".join(changed)
    assert not visitor.found.complaints


def test_another_picture_is_noticed() -> None:
    with Image.open(REFERENCES / "landscape-home.png") as home, Image.open(REFERENCES / "landscape-about.png") as about:
        assert not difference(home.convert("RGB"), about.convert("RGB")).tolerable


def test_one_missing_word_is_noticed() -> None:
    with Image.open(REFERENCES / "landscape-text.png") as opened:
        old = opened.convert("RGB")
    new = old.copy()
    new.paste(old.getpixel((0, 0)), (440, 60, 560, 84))
    assert not difference(old, new).tolerable

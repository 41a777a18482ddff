"""The staff screens are as agreed: nothing is cut or crowded, every key is large enough, and a finger is answered."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from golden.comparing import REFERENCES, difference, halved, show
from golden.staffed import PAGES, Page, staffed_in
from golden.stops import Mode
from golden.test_golden import OUT
from golden.test_states import PRESSED, box_of, changed, controls, picture, press
from golden.test_targets import APART, LEAST, gap, targets
from kiosk.show.faults import faults
from kiosk.show.running import Running, delete_what_is_due
from kiosk.show.tour import Visitor
from show.a_desk import FakeDesk

MODES = (
    Mode("landscape"),
    Mode("landscape-ru", language="ru"),
    Mode("portrait", size=(1080, 1920)),
    Mode("portrait-ru", size=(1080, 1920), language="ru"),
    Mode("large-contrast-ru", percent=175, contrast=True, language="ru"),
    Mode("portrait-contrast-ru", size=(1080, 1920), percent=175, contrast=True, language="ru"),
    Mode("small", size=(1280, 720)),
    Mode("square-ru", size=(1280, 1024), language="ru"),
    Mode("largest-ru", size=(3840, 2160), language="ru"),
)
AGREED = (
    (MODES[0], ("pin", "menu", "card", "health", "switch", "clean", "restart")),
    (MODES[3], ("pin", "menu")),
    (MODES[4], ("menu",)),
)


def opened(running: Running, page: Page, desk: FakeDesk) -> None:
    """One page, from the attract loop on."""
    desk.__init__()  # type: ignore[misc]
    staff = running.screens.staff
    if running.gallery.visit.phase == "staff":
        staff.leave()
    staff.begin()
    page.act(staff, desk)
    running.application.processEvents()
    delete_what_is_due(running.application)  # no event loop runs that would, and pages would pile up
    running.window.grabWindow()


def in_mode(mode: Mode, prepared: Path) -> Iterator[tuple[Page, Running, FakeDesk]]:
    desk = FakeDesk()
    running = staffed_in(mode, prepared, desk)
    complaints: list[str] = []
    running.engine.warnings.connect(lambda found: complaints.extend(one.toString() for one in found))
    for page in PAGES:
        opened(running, page, desk)
        yield page, running, desk
    running.close()
    assert complaints == []


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
def test_no_words_are_cut_or_crowded_and_every_key_and_row_is_large_enough_and_apart(
    mode: Mode, small_prepared: Path, qapp: QGuiApplication
) -> None:
    assert qapp is not None
    wrong, seen = [], 0
    for page, running, _ in in_mode(mode, small_prepared):
        found = targets(running)
        seen += len(found)
        wrong += [f"{page.name}: {fault}" for fault in faults(running.window)]
        wrong += [f"{page.name}: {name}" for name, box in found if min(box.width(), box.height()) < LEAST]
        wrong += [
            f"{page.name}: {one} and {other}"
            for (one, a), (other, b) in combinations(found, 2)
            if gap(a, b) < APART - 0.5
        ]
    assert seen > 60
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(("mode", "names"), AGREED, ids=lambda value: getattr(value, "name", ""))
def test_they_look_as_agreed(
    mode: Mode,
    names: tuple[str, ...],
    prepared_exhibition: Path,
    qapp: QGuiApplication,
    request: pytest.FixtureRequest,
    tmp_path: Path,
) -> None:
    """`--agree` keeps what is shown now as the references."""
    assert qapp is not None
    different = []
    for page, running, _ in in_mode(mode, prepared_exhibition):
        if page.name not in names:
            continue
        shot = tmp_path / f"{page.name}.png"
        running.window.grabWindow().save(str(shot))
        new, reference = halved(shot), REFERENCES / f"staff-{mode.name}-{page.name}.png"
        if request.config.getoption("--agree"):
            new.quantize(64, dither=Image.Dither.NONE).save(reference, optimize=True)
            continue
        with Image.open(reference) as kept:
            old = kept.convert("RGB")
        found = difference(old, new.quantize(64, dither=Image.Dither.NONE).convert("RGB"))
        if not found.tolerable:
            different.append(f"{reference.stem}: see {show(reference.stem, old, new, OUT / 'changed')}")
    assert not different, "\n".join(different)


@pytest.mark.parametrize("contrast", [False, True])
def test_every_key_and_row_shows_the_finger_on_it(
    contrast: bool, small_prepared: Path, qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    assert qapp is not None
    silent, seen = [], 0
    for page, running, _ in in_mode(Mode("states", contrast=contrast), small_prepared):
        if page.name not in ("pin", "menu", "switch", "restart", "health", "card"):
            continue
        Visitor(running, tmp_path, lambda _line: None).settle()
        for item in controls(running):
            seen += 1
            box, before = box_of(item), picture(running)
            press(running, box.center().toPoint(), "press")
            if changed(before, picture(running), box) < PRESSED:
                silent.append(f"{page.name}: {item.property('label')}")
            press(running, QPoint(1, 600), "move")
            press(running, QPoint(1, 600), "release")
            qtbot.waitUntil(lambda item=item: item.property("held") is False)
    assert seen > 25
    assert not silent, "\n".join(silent)


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 720)])
def test_the_notice_that_it_is_out_of_order_stands_whole_in_every_language(
    size: tuple[int, int], language: str, small_prepared: Path, qapp: QGuiApplication
) -> None:
    assert qapp is not None
    desk = FakeDesk()
    desk.is_closed = True
    running = staffed_in(Mode("closed", size=size, language=language, percent=175), small_prepared, desk)
    QGuiApplication.processEvents()
    running.window.grabWindow()
    found = faults(running.window)
    said = {entry["closed"] for entry in running.gallery.property("languages")}
    running.close()
    assert not found, "\n".join(found)
    assert said == {
        "This station is out\u00a0of\u00a0order. Please ask our staff.",
        "Этот экран временно не\u00a0работает. Пожалуйста, обратитесь к\u00a0сотрудникам.",
    }

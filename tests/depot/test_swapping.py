"""The running kiosk takes up another exhibition: in the same process, with no black frame, and without growing."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from depot.making import depot, version
from kiosk.depot.depot import Depot
from kiosk.settings.values import Settings
from kiosk.show.quiet import blocks
from rig.fixtures import Panel
from rig.kiosk import Program, clean_environment
from rig.waiting import wait_until

SMALL_BUNDLE = Path(__file__).resolve().parents[1] / "bundles" / "small"
ENDED = (0, -signal.SIGTERM)  # the second: asked before the window was there
PAPER = (0xDF, 0xE5, 0xDF)
ASKS = (960, 500)  # a point of the attract loop that begins a visit


def activate(home: Path, folder: Path, label: str) -> None:
    """As a technician would, rehearsal and all."""
    command = [sys.executable, "-m", "kiosk", "activate", label, "--depot", str(folder)]
    done = subprocess.run(command, env=clean_environment(home), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture
def waiting(prepared_exhibition: Path, one: Path, tmp_path: Path) -> Depot:
    """The shipped exhibition active, small@1 installed beside it."""
    keeper = depot(tmp_path / "depot")
    keeper.activate(keeper.install(prepared_exhibition).kept)
    keeper.install(one)
    return keeper


@pytest.fixture
def running(panel: Panel, kiosk: Callable[..., Program], waiting: Depot) -> Program:
    """The program with its attract loop in sight."""
    started = kiosk(panel, "--depot", waiting.folder, QT_QUICK_BACKEND="software")
    shown = panel.screen.wait(
        lambda shot: len(set(shot.resize((64, 36)).get_flattened_data())) > 20, "the attract loop"
    )
    assert shown.getpixel((10, 10)) != (0, 0, 0)
    return started


def test_a_visit_is_not_disturbed_and_then_the_new_exhibition_is_there(
    panel: Panel, running: Program, tmp_path: Path
) -> None:
    panel.touch.tap(*ASKS)
    running.wait_state(phase="visiting", screen="home")
    panel.screen.wait(lambda shot: shot.getpixel((10, 10)) == PAPER, "the contents")
    still = panel.screen.wait_still()

    activate(tmp_path / "home", tmp_path / "depot", "small@1")
    since = len(running.reports)
    panel.touch.press(1900, 500)  # a finger at rest: somebody is there
    panel.touch.release_all()
    after = panel.screen.wait_still()
    assert after.tobytes() == still.tobytes()
    assert all(report["exhibition"] == "far-east-1945@1.0" for report in running.reports[since:])

    assert running.stop() == 0
    assert running.output == ""


def test_while_nobody_visits_it_is_taken_up_without_a_black_frame(
    panel: Panel, running: Program, waiting: Depot
) -> None:
    pid = running.pid
    waiting.activate(waiting.find("small@1"))
    black = []

    def taken_up() -> bool:
        corner = panel.screen.pixel(10, 10)
        if max(corner) < 8:
            black.append(corner)
        return any(report.get("exhibition") == "small@1" for report in running.reports)

    wait_until(taken_up, "the new exhibition", every=0.005)
    panel.screen.wait_still()
    assert black == []
    assert running.pid == pid
    panel.touch.tap(*ASKS)
    running.wait_state(phase="visiting", screen="home", exhibition="small@1")
    assert running.stop() == 0
    assert running.output == "2.small@1: is shown now.\n"


def ended(home: Path, program: str, *words: str | Path) -> tuple[str, str]:
    """What a program of its own said and complained of, on no screen; it ended well."""
    done = subprocess.run(
        [sys.executable, "-c", program, *map(str, words)],
        env=clean_environment(home, QT_QPA_PLATFORM="offscreen"),
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout, done.stderr


SWAPPING = """
import gc, json, sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, QObject, QTimer
from kiosk.depot.opened import open_prepared
from kiosk.resources import resources
from kiosk.session.place import Place
from kiosk.show.app import start
from kiosk.show.running import Wishes
from kiosk.show.soak.weight import memory

folders = [Path(name) for name in sys.argv[1:]]
wishes = Wishes(windowed=True, size=(1920, 1080), still=True)

def wait(milliseconds):
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()

running = start(open_prepared(folders[0]), resources(), wishes)
complaints, empty, found = [], [], []
running.engine.warnings.connect(lambda said: complaints.extend(one.toString() for one in said))
for number in range(24):
    running.take_up(open_prepared(folders[number % 2]), wishes)
    image = running.window.grabWindow()
    if len({image.pixel(x, y) for x in range(0, 1920, 40) for y in range(0, 1080, 40)}) < 4:
        empty.append(number)
    for _ in running.screens.warm():
        wait(5)
    gallery = running.gallery
    gallery.wake("en")
    gallery.go(Place(screen="memorial"))
    wait(20)
    gallery.startAgain()
    gc.collect()
    objects = sum(isinstance(one, QObject) for one in gc.get_objects())
    found.append((memory()[1], objects))  # its own: a file's share grows when another program that has it open ends
print(json.dumps({"found": found, "complaints": complaints, "empty": empty}))
running.close()
"""


def test_after_ten_swaps_memory_is_where_it_was(
    prepared_exhibition: Path, small_prepared: Path, tmp_path: Path
) -> None:
    """Ten swaps of the shipped exhibition and a small one, after the first ones: a program that has just begun still
    fills its caches."""
    told, _ = ended(tmp_path / "home", SWAPPING, prepared_exhibition, small_prepared)
    said = json.loads(told)
    assert said["complaints"] == []
    assert said["empty"] == [], "a frame after a swap that shows nothing"
    memory = [megabytes for megabytes, _ in said["found"]]
    objects = [number for _, number in said["found"]]
    assert min(memory[-4:]) - min(memory[10:14]) < 2.0, memory
    assert objects[-1] == objects[13], objects


VISITING = """
import argparse, sys
from pathlib import Path
from kiosk.commands.gallery import Presenting
from kiosk.commands.installed import _Stage
from kiosk.depot.choice import choose
from kiosk.depot.depot import Depot
from kiosk.depot.keeper import Keeper
from kiosk.depot.opened import open_prepared
from kiosk.resources import resources
from kiosk.show.app import start
from kiosk.show.running import Wishes

folder = Path(sys.argv[1])
now = [1000.0]
choice = choose(folder)
keeper = Keeper(folder, print, lambda: now[0])
keeper.begin(choice)
wishes = Wishes(windowed=True, size=(1280, 720), still=True)
running = start(open_prepared(choice.folder), resources(), wishes, lambda: now[0])
args = argparse.Namespace(settings=None, windowed=True, size=(1280, 720))
stage = _Stage(Presenting(running, lambda: None), args)

def pass_time(seconds):
    for _ in range(int(seconds)):
        now[0] += 1
        running.gallery.tick()
        keeper.look(stage)
        running.application.processEvents()

def version():
    return running.hung.prepared.exhibition["version"]

running.gallery.wake("en")
depot = Depot(folder)
depot.activate(depot.find("small@2"))
for _ in range(20):
    pass_time(60)
    running.gallery.keepReading()
    running.gallery.next()
    assert version() == "1", "changed under the eyes of a visitor"
    assert running.gallery.visit.phase == "visiting"
pass_time(300)
assert running.gallery.visit.phase == "attract"
assert version() == "2", version()
running.gallery.wake("en")
running.gallery.next()
running.application.processEvents()
assert running.gallery.visit.place.screen == "chapter"
pass_time(300)
depot.rollback()
pass_time(2)
assert version() == "1", version()
running.close()
"""


def test_the_visit_ends_and_then_it_changes(one: Path, two: Path, tmp_path: Path) -> None:
    """The real window and the real depot, with a clock that the test sets."""
    keeper = depot(tmp_path / "depot")
    keeper.activate(keeper.install(one).kept)
    keeper.install(two)
    said = ended(tmp_path / "home", VISITING, tmp_path / "depot")
    assert said == ("2.small@2: is shown now.\n1.small@1: is shown now.\n", "")


def run_offscreen(home: Path, folder: Path, *more: str) -> Program:
    environment = clean_environment(home, QT_QPA_PLATFORM="offscreen")
    command = (sys.executable, "-m", "kiosk", "run", "--depot", str(folder), "--size", "1280x720", *more)
    return Program(command, environment, home)


@pytest.fixture
def both(one: Path, two: Path, tmp_path: Path) -> Path:
    """small@2 active, small@1 before it."""
    keeper = depot(tmp_path / "depot")
    keeper.activate(keeper.install(one).kept)
    keeper.activate(keeper.install(two).kept)
    return tmp_path / "depot"


def damage(folder: Path, name: str) -> None:
    (folder / "installed" / name / "exhibition.json").write_bytes(b"{}")


def test_a_damaged_exhibition_gives_way_to_the_one_before_and_one_line_says_why(both: Path, tmp_path: Path) -> None:
    damage(both, "2.small@2")
    with run_offscreen(tmp_path / "home", both) as running:
        wait_until(lambda: "is shown instead" in running.output, "the exhibition before")
        wait_until(lambda: depot(both).pointer().active == "1.small@1", "the switch of the pointer")
        assert running.stop() in ENDED
        lines = running.output.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(f"2.small@2: can't be shown: {both}/installed/2.small@2/exhibition.json: has 2 bytes")
    assert lines[1] == "2.small@2: failed on screen; 1.small@1 is shown instead."


def test_one_that_ends_the_program_three_times_gives_way(both: Path, tmp_path: Path) -> None:
    """Killed before it lasted, as by a crash; the supervisor starts it again."""
    for number in range(1, 4):
        with run_offscreen(tmp_path / "home", both) as running:
            wait_until(lambda number=number: len(read(both)) == number, "a start")
            running.stop(signal.SIGKILL)
    with run_offscreen(tmp_path / "home", both) as running:
        wait_until(lambda: "is shown instead" in running.output, "the exhibition before")
        assert running.stop() in ENDED


def read(folder: Path) -> list[str]:
    file = folder / "shown"
    return file.read_text().splitlines() if file.exists() else []


def test_when_nothing_is_left_the_quiet_page_waits_for_another(both: Path, one: Path, tmp_path: Path) -> None:
    for name in ("1.small@1", "2.small@2"):
        damage(both, name)
    with run_offscreen(tmp_path / "home", both) as running:
        wait_until(lambda: "nothing that is installed can be shown" in running.output, "the quiet page")
        keeper = depot(both)
        keeper.activate(keeper.install(version(one, tmp_path / "new", "3")).kept)
        wait_until(lambda: any(line.startswith("begun 3.small@3 ") for line in read(both)), "the new exhibition")
        assert running.stop() in ENDED
        assert "Traceback" not in running.output


ASKED_EARLY = """
import os, signal
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from kiosk.show.app import end_on_signals
application = QGuiApplication([])
end_on_signals(application)
os.kill(os.getpid(), signal.SIGTERM)
QTimer.singleShot(20_000, lambda: application.exit(7))
print(application.exec())
"""


def test_who_asks_it_to_end_before_it_waits_is_not_forgotten(tmp_path: Path) -> None:
    """Between one window and the next, say: a supervisor asks once, and then it kills."""
    assert ended(tmp_path, ASKED_EARLY) == ("0\n", "")


SHIPPING = """
import sys
from pathlib import Path
import kiosk.commands.shipped
kiosk.commands.shipped.shipped = lambda: Path(sys.argv[1])
from kiosk.cli import main
sys.exit(main(sys.argv[2:]))
"""


def run_shipping(home: Path, bundle: Path, folder: Path) -> Program:
    """The program, if `bundle` were what comes with it."""
    command = (sys.executable, "-c", SHIPPING, str(bundle), "run", "--depot", str(folder), "--size", "1280x720")
    return Program(command, clean_environment(home, QT_QPA_PLATFORM="offscreen"), home)


def test_the_first_exhibition_of_a_machine_is_taken_up_in_place_of_the_shipped_one(one: Path, tmp_path: Path) -> None:
    """Where nothing was ever activated the shipped one is shown, and looked after as any other."""
    with run_shipping(tmp_path / "home", SMALL_BUNDLE, tmp_path / "depot") as running:
        wait_until(lambda: any(line.startswith("begun small@1.10 ") for line in read(tmp_path / "depot")), "a start")
        keeper = depot(tmp_path / "depot")
        keeper.activate(keeper.install(one).kept)
        running.wait_state(exhibition="small@1")
        assert running.stop() == 0
    assert running.output.splitlines()[-1] == "1.small@1: is shown now."
    assert [line.split()[0] for line in read(tmp_path / "depot")] == ["begun", "begun", "ended", "ended"]


def test_a_shipped_exhibition_that_cannot_be_shown_is_a_quiet_page_and_no_traceback(one: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "bundle"
    shutil.copytree(SMALL_BUNDLE, bundle)
    (bundle / "exhibition.yaml").write_text("format: [")
    with run_shipping(tmp_path / "home", bundle, tmp_path / "depot") as running:
        wait_until(lambda: "nothing that is installed can be shown" in running.output, "the quiet page")
        keeper = depot(tmp_path / "depot")
        keeper.activate(keeper.install(one).kept)
        running.wait_state(exhibition="small@1")
        assert running.stop() == 0
    assert "Traceback" not in running.output


QUIET = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QRectF
from kiosk.resources import resources
from kiosk.show.running import Wishes
from kiosk.show.quiet import show_quiet
from kiosk.settings.reader import load
from kiosk.show.tour import items

looks = []
settings, problems = load(Path(sys.argv[1]))
assert problems == (), problems
size = tuple(map(int, sys.argv[2].split("x")))
titles = json.loads(sys.argv[3])
page = show_quiet(titles, settings, resources(), Wishes(size=size), lambda: len(looks) > 1)
page.application.processEvents()
page.window.grabWindow()
texts = [item for item in items(page.window.contentItem()) if item.inherits("QQuickText") and item.isVisible()]
places = [item.mapRectToScene(item.boundingRect()) for item in texts]
whole = QRectF(0, 0, *size)
said = {
    "texts": [item.property("text") for item in texts[::-1]],
    "outside": [text.property("text") for text, place in zip(texts, places) if not whole.contains(place)],
    "cut": [text.property("text") for text in texts if text.property("truncated")],
    "colours": [page.window.property("color").name(), *sorted({item.property("color").name() for item in texts})],
    "px": max(item.property("font").pixelSize() for item in texts),
}
print(json.dumps(said))
page.timer.setInterval(10)
page.timer.timeout.connect(lambda: looks.append(1))
print(page.wait())
"""


def quiet(tmp_path: Path, written: str = "{}", size: str = "1280x720", **titles: str) -> dict[str, Any]:
    """What the page shows, and that it goes away again."""
    (tmp_path / "kiosk.yaml").write_text(written)
    told, complaints = ended(tmp_path / "home", QUIET, tmp_path / "kiosk.yaml", size, json.dumps(titles))
    assert complaints == ""
    said, waited = told.splitlines()
    assert waited == "None"
    found: dict[str, Any] = json.loads(said)
    assert found["outside"] == found["cut"] == []
    return found


PLEASE, RUSSIAN = "Please ask our staff.", "Пожалуйста, обратитесь к\u00a0сотрудникам."


def test_the_quiet_page_says_the_title_and_whom_to_ask(tmp_path: Path) -> None:
    found = quiet(tmp_path, en="A title", ru="<b>x</b>")
    assert found["texts"] == ["A title", PLEASE, "<b>x</b>", RUSSIAN]
    assert found["colours"] == ["#12211f", "#dfe5df"]


def test_the_quiet_page_says_opening_hours_as_this_kiosk_likes_its_words(tmp_path: Path) -> None:
    written = (
        "language: ru\ncontrast: true\ntext_size: 175\nhours: {en: [Tue–Sun 10–18, Mon closed], ru: вт–вс 10–18}\n"
    )
    found = quiet(tmp_path, written, en="A title", ru="Название")
    assert found["texts"] == ["Название", "вт–вс 10–18", RUSSIAN, "A title", "Tue–Sun 10–18", "Mon closed", PLEASE]
    assert found["colours"] == ["#000000", "#ffffff"]
    assert found["px"] > quiet(tmp_path, en="A title", ru="Название")["px"]


@pytest.mark.parametrize("size", ["1280x720", "1080x1920"])
def test_the_longest_hours_in_the_largest_words_stay_on_the_screen(tmp_path: Path, size: str) -> None:
    lines = ", ".join(["x" * 40 + " " + "W" * 39] * 8)
    hours = "".join(f"  {language}: [{lines}]\n" for language in ("en", "ru", "ja", "de", "fr", "zh"))
    titles = dict.fromkeys(("en", "ru", "ja", "de", "fr", "zh"), "A very long title " * 6)
    found = quiet(tmp_path, f"text_size: 175\nhours:\n{hours}", size, **titles)
    assert len(found["texts"]) == 6 * 9 + 2


NOTHING: list[str] = []


@pytest.mark.parametrize(
    ("titles", "settings", "expected"),
    [
        ({}, Settings(), [("", NOTHING, PLEASE), ("", NOTHING, RUSSIAN)]),
        ({}, Settings(hours=(("", ("10–18",)),)), [("", NOTHING, PLEASE), ("", NOTHING, RUSSIAN)]),
        ({}, Settings(language="ru"), [("", NOTHING, RUSSIAN)]),
        ({}, Settings(hours=(("ru", ("10–18",)),)), [("", ["10–18"], RUSSIAN)]),
        ({"ja": "題"}, Settings(), [("題", NOTHING, PLEASE)]),
        ({"ja": "題", "en": "T"}, Settings(), [("題", NOTHING, ""), ("T", NOTHING, PLEASE)]),
        ({"en": "T"}, Settings(language="ja"), [("T", NOTHING, PLEASE)]),
        ({"ja": "題"}, Settings(hours=(("en", ("10–18",)),)), [("題", NOTHING, ""), ("", ["10–18"], PLEASE)]),
    ],
)
def test_the_languages_of_the_quiet_page(
    titles: dict[str, str], settings: Settings, expected: list[tuple[str, list[str], str]]
) -> None:
    assert [(one["title"], one["hours"], one["ask"]) for one in blocks(titles, settings)] == expected


def test_the_real_kiosk_shows_its_hours_when_nothing_can_be_shown(both: Path, tmp_path: Path) -> None:
    """And says what is wrong with its settings, once."""
    for name in ("1.small@1", "2.small@2"):
        damage(both, name)
    (tmp_path / "kiosk.yaml").write_text("language: ru\nhours: [a, '<b>']\n")
    with run_offscreen(tmp_path / "home", both, "--settings", str(tmp_path / "kiosk.yaml")) as running:
        wait_until(lambda: "hours" in running.output, "the quiet page")
        assert running.stop() in ENDED
    lines = running.output.splitlines()
    assert lines[-1].startswith(f'{tmp_path}/kiosk.yaml:2:12: hours: "<b>" holds markup')
    assert sum("kiosk.yaml" in line for line in lines) == 1

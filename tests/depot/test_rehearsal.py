"""A rehearsal finds what the checks of an installation cannot: what goes wrong when it is shown."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import made_up_names as made_up
from depot.making import as_json, changed, depot, read_json, replace_file
from kiosk.commands.activate import make_active
from kiosk.commands.rehearsing import Bounds, rehearsed
from kiosk.depot.report import read_report
from prepare.making import made
from rig.kiosk import clean_environment, kiosk_command


def kiosk(home: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """The real program, offscreen."""
    environment = clean_environment(home, QT_QPA_PLATFORM="offscreen")
    return subprocess.run(
        kiosk_command(*arguments), env=environment, capture_output=True, text=True, check=False, timeout=120
    )


def with_part(prepared: Path, out: Path, key: str, change: Callable[[Any], object]) -> Path:
    """A copy with one of its parts changed, all hashes right."""
    shutil.copytree(prepared, out)
    opening = read_json(out / "exhibition.json")
    value = read_json(out / opening[key])
    change(value)
    opening[key] = replace_file(out, opening[key], as_json(value))
    replace_file(out, "exhibition.json", as_json(opening))
    return out


def test_a_good_exhibition_passes(one: Path, tmp_path: Path) -> None:
    done = kiosk(tmp_path / "home", "rehearse", one)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("rehearsed: ")
    assert done.stderr == ""


def test_scripts_are_told_what_went_wrong(one: Path, tmp_path: Path) -> None:
    bad = with_part(one, tmp_path / "bad", "media", lambda media: media.pop("plate"))
    done = kiosk(tmp_path / "home", "rehearse", bad, "--format", "json")
    told = json.loads(done.stdout)
    assert (done.returncode, done.stderr, told["wrong"][0]) == (1, "", "the picture plate is not there.")
    assert told["screens"] > 10


def test_every_screen_in_every_language_is_opened(one: Path, tmp_path: Path) -> None:
    """A page that fails in one language alone is found."""

    def break_russian(opening: dict[str, Any]) -> None:
        opening["calendars"]["ru"]["months"] = []
        opening["calendars"]["ru"]["months_short"] = []

    done = kiosk(tmp_path / "home", "rehearse", changed(one, tmp_path / "bad", break_russian))
    assert done.returncode == 1
    assert "(ru): IndexError" in done.stderr
    assert "(en)" not in done.stderr


def stops(prepared: Path, home: Path) -> tuple[int, list[str], str]:
    """Exit code, every stop of a rehearsal as it names them, and what it complains of."""
    command = [sys.executable, "-m", "kiosk.show.rehearsal", str(prepared)]
    environment = clean_environment(home, QT_QPA_PLATFORM="offscreen")
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)
    return done.returncode, done.stdout.splitlines(), done.stderr


def test_the_search_of_names_the_panels_and_the_warning_are_opened_too(tmp_path: Path) -> None:
    code, met, said = stops(with_names(tmp_path), tmp_path / "home")
    assert (code, said) == (0, "")
    screens = [one for one in met if not one.startswith("the picture ")]
    assert met[0].startswith("the picture ")
    assert screens[0] == screens[-1] == "the attract loop"
    for language in ("en", "ru"):
        for wanted in ("names", "missing", "memorial", "timeline", "about"):
            assert f"{wanted} ({language})" in met
        assert {f"home ({language}), its panel {panel}" for panel in ("language", "text")} <= set(met)
        assert f"the warning ({language})" in met


def test_a_list_of_names_that_cannot_be_read_fails(tmp_path: Path) -> None:
    """The kiosk would go on without it, and count a fault: a rehearsal is stricter."""
    prepared = with_names(tmp_path)
    opening = read_json(prepared / "exhibition.json")
    names = read_json(prepared / opening["memorial"])["names"]
    (prepared / names).unlink()
    code, _, said = stops(prepared, tmp_path / "home")
    assert code == 1
    assert names in said


def with_names(place: Path) -> Path:
    """The small exhibition with a list of names."""
    bundle = place / "bundle"
    shutil.copytree(Path(__file__).resolve().parents[1] / "bundles" / "small", bundle)
    made_up.write(made_up.people(40), bundle / "names.csv")
    with (bundle / "memorial.yaml").open("a", encoding="utf-8") as stream:
        stream.write("names: names.csv\n")
    made(bundle, place / "prepared")
    return place / "prepared"


def test_a_page_whose_picture_is_not_there_fails(one: Path, tmp_path: Path) -> None:
    bad = with_part(one, tmp_path / "bad", "media", lambda media: media.pop("plate"))
    done = kiosk(tmp_path / "home", "rehearse", bad)
    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == "the picture plate is not there."


def test_a_picture_that_no_decoder_takes_fails(one: Path, tmp_path: Path) -> None:
    """Its header is right and so is its hash: only decoding it shows that it is none."""
    shutil.copytree(one, tmp_path / "bad")
    opening = read_json(tmp_path / "bad" / "exhibition.json")
    media = read_json(tmp_path / "bad" / opening["media"])
    picture = next(p for medium in media.values() for p in medium["pictures"] if p["file"].endswith("png"))
    content = (tmp_path / "bad" / picture["file"]).read_bytes()
    new = replace_file(tmp_path / "bad", picture["file"], content[:60] + b"\0" * (len(content) - 60))
    text = json.dumps(media).replace(picture["file"], new)
    opening["media"] = replace_file(tmp_path / "bad", opening["media"], as_json(json.loads(text)))
    replace_file(tmp_path / "bad", "exhibition.json", as_json(opening))
    done = kiosk(tmp_path / "home", "rehearse", tmp_path / "bad")
    assert done.returncode == 1
    assert f"{new}: cannot be shown: " in done.stderr


WARNING = """
import sys
from pathlib import Path
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, qmlEngine
from PySide6.QtQuick import QQuickWindow
import kiosk.show.gallery as gallery
import kiosk.show.app as app
import kiosk.show.rehearsal as rehearsal

engines, kept = [], []
wanted = app.QQmlApplicationEngine

class Engine(wanted):
    def __init__(self):
        super().__init__()
        engines.append(self)

app.QQmlApplicationEngine = Engine
act = getattr(gallery.Gallery, sys.argv[1])

def warned(self, *more):
    if not kept:
        odd = QQmlComponent(engines[0])
        odd.setData(b"import QtQml\\nQtObject { property int odd: nobody.knows }", QUrl("odd.qml"))
        kept.append((odd, odd.create()))
    return act(self, *more)

setattr(gallery.Gallery, sys.argv[1], warned)
sys.exit(rehearsal.main(Path(sys.argv[2])))
"""


@pytest.mark.parametrize(
    ("when", "where"), [("open", ""), ("warn", "the warning (en): "), ("startAgain", "the attract loop: ")]
)
def test_a_warning_of_qml_fails_wherever_it_comes(one: Path, when: str, where: str) -> None:
    """While the window is made, at one screen in the middle, and at the last."""
    done = rehearsed(one, "small@1", command=(sys.executable, "-c", WARNING, when))
    said = "odd.qml:2: ReferenceError: nobody is not defined"
    assert set(done.wrong) == {said, f"{where}{said}"}, "Qt says it too, but only what is counted fails"


def test_many_large_pictures_are_no_standstill(one: Path, tmp_path: Path) -> None:
    """Each is said as it is decoded, so that the minute that a rehearsal may stand still is a minute for each."""
    code, met, _ = stops(one, tmp_path / "home")
    media = read_json(one / read_json(one / "exhibition.json")["media"])
    assert code == 0
    assert [f"the picture {name}" for name in media] == [line for line in met if line.startswith("the picture ")]
    assert rehearsed(one, "small@1").stops == len(met) - len(media)


def test_activate_rehearses_and_keeps_what_is_shown(one: Path, two: Path, tmp_path: Path) -> None:
    """An exhibition that passes every check of an installation and fails when it is shown."""
    bad = with_part(two, tmp_path / "bad", "media", lambda media: media.pop("plate"))
    home, place = tmp_path / "home", ("--depot", tmp_path / "depot")
    assert kiosk(home, "install", one, "--activate", *place).returncode == 0
    assert kiosk(home, "install", bad, *place).returncode == 0
    done = kiosk(home, "activate", "small@2", *place)
    assert done.returncode == 1
    lines = done.stderr.splitlines()
    assert lines[0] == "the picture plate is not there."
    assert lines[-1] == "small@2: was not activated; what was shown before is still shown."
    listed = json.loads(kiosk(home, "list", "--format", "json", *place).stdout)["installed"]
    assert [(one["version"], one["active"]) for one in listed] == [("1", True), ("2", False)]


def test_a_damaged_exhibition_is_not_even_rehearsed(one: Path, tmp_path: Path) -> None:
    home, place = tmp_path / "home", ("--depot", tmp_path / "depot")
    kiosk(home, "install", one, *place)
    picture = next((tmp_path / "depot" / "installed" / "1.small@1" / "files").glob("*.png"))
    picture.write_bytes(picture.read_bytes()[:-1] + b"\0")
    done = kiosk(home, "activate", "small", *place)
    assert done.returncode == 1
    assert "its SHA-256 differs" in done.stderr
    assert not os.path.lexists(tmp_path / "depot" / "pointer.1")


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["activate", "nothing"], 1, "nothing is not installed. Installed: nothing."),
        (["rollback"], 1, "there is no exhibition before this one"),
        (["remove", "nothing"], 1, "nothing is not installed"),
        (["verify", "nothing"], 1, "nothing is not installed"),
        (["install", "missing.kiosk"], 1, "missing.kiosk: No such file or directory."),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(tmp_path: Path, words: list[str], code: int, says: str) -> None:
    done = kiosk(tmp_path / "home", *words, "--depot", tmp_path / "depot")
    assert (done.returncode, done.stdout) == (code, "")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_whole_round_from_the_command_line(one: Path, two: Path, tmp_path: Path) -> None:
    home, place = tmp_path / "home", ("--depot", tmp_path / "depot")

    def said(*words: str | Path) -> str:
        done = kiosk(home, *words)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    assert said("list", *place) == f"{tmp_path}/depot: nothing is installed. Install a file with: kiosk install FILE"
    file = tmp_path / "small.kiosk"
    assert said("pack", one, "-o", file).startswith(f"packed: {file} (small@1, ")
    assert said("install", file, *place) == "installed: small@1. Show it with: kiosk activate small@1"
    assert said("install", file, *place) == "there already: small@1. Show it with: kiosk activate small@1"
    assert said("activate", "small", *place).startswith("active: small@1.")
    assert said("install", two, "--activate", *place) == "installed: small@2. It is active."
    assert said("list", *place) == "small@1  (before)\nsmall@2  (active)"
    assert said("verify", *place) == "2 verified, all whole."
    assert json.loads(said("rollback", "--format", "json", *place))["version"] == "1"
    assert json.loads(said("verify", "small@1", "--format", "json", *place)) == {
        "verified": ["small@1"],
        "problems": [],
    }


# ------------------------------------------------------------------ limits
HANG = "print('home (en)', flush=True)\nwhile True: pass"
GROW = "print('home (en)', flush=True)\nheld = []\nwhile True: held.append(bytearray(20_000_000))"
CRASH = "import os, signal; print('home (en)', flush=True); os.kill(os.getpid(), signal.SIGSEGV)"
CLOSE = "import os, time; os.close(1)\nwhile True: pass"
TALK = "while True: print('chapter ice, page 1 (en)', flush=True)"


@pytest.mark.parametrize(
    ("code", "bounds", "says"),
    [
        (HANG, Bounds(stalled=0.5), "stood still for 0.5 s at home (en)"),
        (CLOSE, Bounds(stalled=0.5), "stood still for 0.5 s at its beginning"),
        (TALK, Bounds(seconds=0.5), "did not end within 0.5 s; it was at chapter ice, page 1 (en)"),
        (CRASH, Bounds(), "ended by itself (-11) at home (en)"),
    ],
)
def test_what_hangs_or_crashes_is_ended_and_one_line_says_where(
    tmp_path: Path, code: str, bounds: Bounds, says: str
) -> None:
    done = rehearsed(tmp_path, "small@2", bounds, command=(sys.executable, "-c", code))
    assert done.wrong == (f"small@2: the rehearsal {says}.",)


def test_what_eats_memory_is_ended_before_it_has_all(tmp_path: Path) -> None:
    done = rehearsed(tmp_path, "small@2", Bounds(megabytes=300), command=(sys.executable, "-c", GROW))
    (line,) = done.wrong
    took = re.fullmatch(r"small@2: the rehearsal took (\d+) MB of memory at (.*); 300 MB are allowed\.", line)
    assert took is not None, line
    assert 300 < int(took[1]) < 3000


@pytest.mark.parametrize(
    ("bounds", "says"),
    [
        (Bounds(megabytes=40), "MB of memory at"),
        (Bounds(seconds=0.2), "did not end within 0.2 s"),
        (Bounds(stalled=0.1), "stood still for 0.1 s"),
    ],
)
def test_the_real_rehearsal_has_these_limits_and_what_was_shown_stays(
    one: Path, two: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], bounds: Bounds, says: str
) -> None:
    keeper = depot(tmp_path / "depot")
    keeper.activate(keeper.install(one).kept)
    kept = keeper.install(two).kept
    assert make_active(keeper, kept, bounds) == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("small@2: the rehearsal ") and says in lines[0]
    assert lines[1] == "small@2: was not activated; what was shown before is still shown."
    assert keeper.pointer().active == "1.small@1"
    assert read_report(keeper.folder).failures[-1].why == lines[0]


def test_a_page_of_endless_words_fails_its_rehearsal_and_nothing_else(one: Path, tmp_path: Path) -> None:
    """Well-formed, with every hash right: two million words on one page."""

    def swell(chapter: dict[str, Any]) -> None:
        page = next(page for page in chapter["pages"] if page.get("text"))
        page["text"]["en"] = [{"t": "word " * 2_000_000}]

    endless = with_chapter(one, tmp_path / "endless", swell)
    done = rehearsed(endless, "small@1", Bounds(seconds=20, stalled=4, megabytes=700))
    assert len(done.wrong) == 1
    assert re.match(r"small@1: the rehearsal (took \d+ MB of memory|stood still for 4 s|did not end)", done.wrong[0])


def with_chapter(prepared: Path, out: Path, change: Callable[[dict[str, Any]], None]) -> Path:
    """A copy with its first chapter changed, all hashes right."""
    shutil.copytree(prepared, out)
    opening = read_json(out / "exhibition.json")
    chapter = read_json(out / opening["chapters"][0]["file"])
    change(chapter)
    opening["chapters"][0]["file"] = replace_file(out, opening["chapters"][0]["file"], as_json(chapter))
    replace_file(out, "exhibition.json", as_json(opening))
    return out

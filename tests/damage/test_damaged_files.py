"""Every file of a prepared exhibition missing or damaged, before the start and while it is shown.

Whatever is broken: the program goes on, no page is empty, what can't be shown is said in its place, and it is counted.
"""

from __future__ import annotations

import gc
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

import made_up_names as made_up
from bad_bundles.bending import SMALL
from conftest import TODAY
from kiosk import __version__
from kiosk.bundle.days import day_of
from kiosk.depot.opened import Damaged, Prepared, open_prepared
from kiosk.prepare.run import prepare
from kiosk.resources import resources
from kiosk.session.place import Place
from kiosk.show.app import start
from kiosk.show.running import Running, Wishes, delete_what_is_due
from kiosk.show.seen import items
from kiosk.show.stumbling import answer_faults

pytestmark = pytest.mark.qt_no_exception_capture  # the program's own answer to what is raised is looked at here
DAY = day_of(2026, 11, 1)
FLOOR = (1080 - 264) / 2  # px; below it are the day line and the buttons
NOTICE = "This part cannot be shown now"


def deleted(file: Path) -> None:
    file.unlink()


def halved(file: Path) -> None:
    """In place: whoever has it open has a shorter file."""
    with file.open("r+b") as stream:
        stream.truncate(file.stat().st_size // 2)


def emptied(file: Path) -> None:
    with file.open("r+b") as stream:
        stream.truncate(0)


def flipped(file: Path) -> None:
    content = bytearray(file.read_bytes())
    for at in range(len(content) // 3, len(content), max(1, len(content) // 7)):
        content[at] ^= 0x10
    with file.open("r+b") as stream:
        stream.write(content)


def garbled(file: Path) -> None:
    size = file.stat().st_size
    with file.open("r+b") as stream:
        stream.write((b"\x89garbage\xff\x00{" * (size // 10 + 1))[:size])


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


DAMAGES = (deleted, halved, emptied, flipped, garbled, a_folder)
Damage = Callable[[Path], None]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small exhibition with a list of names: every kind of file that there is."""
    place = tmp_path_factory.mktemp("damage")
    shutil.copytree(SMALL, place / "bundle")
    made_up.write(made_up.people(40), place / "bundle" / "names.csv")
    with (place / "bundle" / "memorial.yaml").open("a", encoding="utf-8") as stream:
        stream.write("names: names.csv\n")
    prepare(place / "bundle", place / "whole", lambda *_: None, TODAY, __version__)
    return place / "whole"


class Kiosk:
    """The real program in this process, with one exhibition after the other in its window."""

    def __init__(self, prepared: Prepared) -> None:
        self.raised: list[BaseException] = []
        self.complaints: list[str] = []
        wishes = Wishes(size=(960, 540), still=True, renderer="")
        self.wishes = wishes
        self.running: Running = start(prepared, resources(), wishes, lambda: 5000.0, DAY)
        self.hook = sys.excepthook
        sys.excepthook = self._caught
        answer_faults(self.running)
        self.answer = sys.excepthook
        self.running.engine.warnings.connect(lambda found: self.complaints.extend(w.toString() for w in found))

    def _caught(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        self.raised.append(error)

    def close(self) -> None:
        self.running.close()
        sys.excepthook = self.hook

    def show(self, prepared: Prepared) -> None:
        """Take it up, and come as a visitor."""
        if self.running.gallery.visit.phase != "attract":
            self.running.gallery.startAgain()
        self.running.take_up(prepared, self.wishes)
        gc.freeze()  # as conftest does: to take up is to look through all that the tests have loaded
        sys.excepthook = self.answer
        self.raised.clear()
        self.complaints.clear()
        self.running.gallery.wake("en")
        self.draw()

    def draw(self) -> None:
        self.running.application.processEvents()
        self.running.application.processEvents()
        delete_what_is_due(self.running.application)  # no event loop runs that would, and pages would pile up

    def texts(self) -> list[str]:
        """What is written above the day line; of a plate, which has none, everywhere."""
        found, floor = items(self.running.window.contentItem()), FLOOR
        if self.running.gallery.property("screen") == "plate":
            floor = 540.0
        return [str(one.property("text")) for one in found if _is_text(one) and one.mapToScene(QPointF()).y() < floor]

    def go(self, place: Place) -> list[str]:
        """What is to be read there. It is never nothing, and never a lie about where one is."""
        gallery = self.running.gallery
        self.act(lambda: gallery.go(place, remember=True))
        found = [text for text in self.texts() if text.strip()]
        assert found, f"{place} is empty"
        assert gallery.property("screen") in (place.screen, "unreadable")
        assert (NOTICE in found) == (gallery.property("screen") == "unreadable")
        return found

    def ask_for_sources(self) -> None:
        """Who says so: the works, or that they can't be shown now."""
        self.running.gallery.who_says_so(("parish", "log"))
        self.draw()
        assert [text for text in self.texts() if "book" in text or "sources cannot be shown" in text]
        self.running.gallery.closePanel()

    def slot(self, name: str, *arguments: object) -> None:
        """What the timeline's view calls."""
        self.act(lambda: getattr(self.running.gallery.property("timeline"), name)(*arguments))

    def act(self, deed: Callable[[], object]) -> None:
        """As a view would: what is raised goes where Qt sends what is raised in a slot."""
        try:
            deed()
        except Exception as error:
            sys.excepthook(type(error), error, None)
        self.draw()


def _is_text(item: QQuickItem) -> bool:
    return item.inherits("QQuickText") and bool(item.property("text")) and item.isVisible()


ICE, CROSSING = Place(screen="chapter", chapter="ice"), Place(screen="chapter", chapter="crossing")
LANDING = Place(screen="chapter", chapter="crossing", page=1)
MEMORIAL = (Place(screen="memorial"), Place(screen="memorial", group="walkers", page=1))
NAMES = (Place(screen="names"), Place(screen="names", query="mo"), Place(screen="names", record=3))
PICTURED = (LANDING, Place("plate", "crossing", 1, picture="landing"), *MEMORIAL, Place(screen="places", group="stone"))
# Where a visitor sees anything of a file of each kind.
WHERE: dict[str, tuple[Place, ...]] = {
    "chapter ice": (ICE, Place(screen="chapter", chapter="ice", page=2), CROSSING),
    "chapter crossing": (CROSSING, LANDING, ICE),
    "timeline": (Place(screen="timeline"), ICE),
    "events": (Place(screen="timeline"), Place(screen="timeline", event=1), ICE),
    "memorial": (*MEMORIAL, Place(screen="places", group="stone"), *NAMES, Place(screen="missing"), ICE),
    "names": (*NAMES, Place(screen="missing"), *MEMORIAL),
    "about": (Place(screen="about"), ICE),
    "sources": (ICE, *MEMORIAL),
    "media": (*PICTURED, Place(screen="about"), ICE),
    "picture": (*PICTURED, ICE),
    "opening": (ICE, *MEMORIAL, Place(screen="timeline")),
}
# Where something stands in for the screen when a file of that kind is broken.
LOST = {
    "chapter ice": {"chapter ice"},
    "chapter crossing": {"chapter crossing"},
    "timeline": {"timeline"},
    "events": {"timeline"},
    "memorial": {"memorial", "places", "names", "missing"},
    "names": {"names", "missing"},
    "about": {"about"},
}


@pytest.fixture(scope="module")
def kiosk(whole: Path, qapp: QGuiApplication) -> Iterator[Kiosk]:
    assert qapp is not None
    shown = Kiosk(open_prepared(whole))
    yield shown
    shown.close()


@pytest.fixture
def copy(whole: Path, tmp_path: Path) -> Path:
    """An exhibition to break."""
    shutil.copytree(whole, tmp_path / "copy")
    return tmp_path / "copy"


def parts(prepared: Prepared) -> dict[str, str]:
    """What each file is, by its path."""
    exhibition, timeline, memorial = prepared.exhibition, prepared.timeline(), prepared.memorial()
    assert timeline is not None and memorial is not None
    found = {entry["file"]: f"chapter {entry['id']}" for entry in exhibition["chapters"]}
    found |= {str(exhibition[name]): name for name in ("timeline", "memorial", "sources", "media", "about")}  # type: ignore[literal-required]
    found |= {timeline["events"]: "events", str(memorial.get("names")): "names", "exhibition.json": "opening"}
    pictures = {picture["file"] for medium in prepared.media().values() for picture in medium["pictures"]}
    found |= dict.fromkeys(sorted(pictures), "picture")
    assert set(found) == set(prepared.manifest["files"]), "a kind of file that this test does not know"
    return found


def walk(kiosk: Kiosk, where: tuple[Place, ...]) -> dict[Place, list[str]]:
    """From home to each of these, with what happens there; then away, and nothing of it stays."""
    said = {}
    for place in (Place(screen="home"), *where):
        said[place] = kiosk.go(place)
        if place.screen == "timeline":
            for act in (("look", -20000.0, 0.5), ("zoomIn",), ("stepForward",), ("panned", -14200.0, 2.0)):
                kiosk.slot(*act)
            said[place] = kiosk.texts()
        if place.screen == "chapter":
            kiosk.ask_for_sources()
    kiosk.running.gallery.startAgain()
    kiosk.draw()
    assert kiosk.running.gallery.visit.phase == "attract"
    assert kiosk.texts()
    return said


def unreadable(said: dict[Place, list[str]]) -> set[str]:
    """Where something stands in for a screen."""
    return {f"{place.screen} {place.chapter}".strip() for place, found in said.items() if NOTICE in found}


def mended(whole: Path, copy: Path, file: str) -> None:
    broken = copy / file
    if broken.is_dir():
        broken.rmdir()
    shutil.copy(whole / file, broken)


def test_a_whole_exhibition_says_all_of_it(kiosk: Kiosk, whole: Path) -> None:
    prepared = open_prepared(whole)
    kiosk.show(prepared)
    said = walk(kiosk, tuple(dict.fromkeys(place for where in WHERE.values() for place in where)))
    assert unreadable(said) == set()
    assert (prepared.faults.take(), kiosk.raised, kiosk.complaints) == ({}, [], [])


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_before_the_start(kiosk: Kiosk, whole: Path, copy: Path, damage: Damage) -> None:
    for file, what in parts(open_prepared(whole)).items():
        damage(copy / file)
        if what == "opening":
            with pytest.raises(Damaged):
                open_prepared(copy)
        else:
            prepared = open_prepared(copy)
            kiosk.show(prepared)
            said = walk(kiosk, WHERE[what])
            assert unreadable(said) == LOST.get(what, set()), (file, what)
            assert (kiosk.raised, kiosk.complaints) == ([], []), (file, what)
            counted = {name for name, _why in prepared.faults.take()}
            assert counted == {file} or (what == "picture" and not counted), (file, what)
        mended(whole, copy, file)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_while_it_is_shown(kiosk: Kiosk, whole: Path, copy: Path, damage: Damage) -> None:
    """Each file breaks on the first page where it is used; the visitor looks on, and another comes."""
    for file, what in parts(open_prepared(whole)).items():
        prepared = open_prepared(copy)
        kiosk.show(prepared)
        kiosk.go(WHERE[what][0])
        damage(copy / file)
        said = walk(kiosk, WHERE[what])
        assert unreadable(said) <= LOST.get(what, set()), (file, what)
        kiosk.running.gallery.wake("en")
        later = unreadable(walk(kiosk, WHERE[what]))
        assert later == LOST.get(what, set()), (file, what)
        assert kiosk.raised == [], (file, what)
        assert what == "picture" or kiosk.complaints == [], (file, what, kiosk.complaints)
        counted = {name for name, _why in prepared.faults.take()}
        assert file in counted or what in ("opening", "picture", "media"), (file, what)  # which are held
        assert not kiosk.complaints or counted == {file}, (file, what)
        mended(whole, copy, file)


@pytest.mark.parametrize("damage", [deleted, flipped], ids=lambda damage: damage.__name__)
def test_a_page_says_what_a_missing_picture_showed(kiosk: Kiosk, whole: Path, copy: Path, damage: Damage) -> None:
    for file, what in parts(open_prepared(whole)).items():
        if what == "picture":
            damage(copy / file)
    prepared = open_prepared(copy)
    medium = prepared.media()["landing"]
    kiosk.show(prepared)
    page, closer = kiosk.go(LANDING), kiosk.go(PICTURED[1])
    assert medium["alt"]["en"] in page
    assert medium["alt"]["en"] in closer
    assert any(medium["caption"]["en"].rstrip(".") in text for text in page)
    assert any(medium["credit"]["en"] in text for text in closer)
    assert prepared.faults.take()


@pytest.mark.parametrize("damage", [None, deleted, flipped], ids=["whole", "deleted", "flipped"])
def test_what_cannot_be_shown_cannot_be_zoomed(kiosk: Kiosk, whole: Path, copy: Path, damage: Damage | None) -> None:
    for file, what in parts(open_prepared(whole)).items():
        if what == "picture" and damage is not None:
            damage(copy / file)
    kiosk.show(open_prepared(copy))
    kiosk.go(PICTURED[1])
    seen = items(kiosk.running.window.contentItem())
    zooms = {
        one.property("icon"): one.property("available") for one in seen if one.property("icon") in ("plus", "minus")
    }
    pictures = [one for one in seen if one.inherits("QQuickImage")]
    assert zooms == {"plus": damage is None, "minus": False}
    assert len(pictures) == (2 if damage is None else 0)  # whole, and small to say what is in sight of it


def test_what_is_no_broken_file_stays_a_fault_of_the_program(kiosk: Kiosk, whole: Path) -> None:
    """Nothing stands in for a screen because of it, and it is not passed over in silence."""
    kiosk.show(open_prepared(whole))
    kiosk.act(lambda: [][1])
    assert [type(error) for error in kiosk.raised] == [IndexError]
    assert kiosk.running.gallery.property("screen") == "home"

"""A picture full screen under real fingers: pinched, dragged, tapped twice, and by its buttons."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from journeys.conftest import Arrive
from journeys.gradient import Lying, gradient, lying
from journeys.twin import Twin, Twins
from journeys.visitor import Visitor, ended_well
from kiosk.prepare.run import prepare
from kiosk.session.place import Place
from rig.fixtures import FULL_HD, PORTRAIT, Panel
from rig.screen import differ
from rig.touch import Point, Touchscreen
from rig.xserver import Size

SMALL = Path(__file__).resolve().parents[1] / "bundles" / "small"
PAGE = Place(screen="chapter", chapter="crossing", page=1)
PLATE = Place(screen="plate", chapter="crossing", page=1, picture="landing")
ANOTHER_SPOT = """    spots:
      - x: 0.7
        y: 0.7
        title: {en: Far, ru: Далеко}
        text: {en: Far away., ru: Очень далеко.}
"""
NEAR = 5.0  # px that what lies under a finger may be off: the picture is measured to 3 px


@pytest.fixture(scope="session")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small exhibition with a picture that says where it lies, and two spots in it."""
    folder = tmp_path_factory.mktemp("graded")
    bundle = shutil.copytree(SMALL, folder / "bundle")
    gradient().save(bundle / "media" / "landing.png")
    chapter = bundle / "chapters" / "crossing.yaml"
    words = chapter.read_text(encoding="utf-8")
    assert "    spots:\n" in words
    chapter.write_text(words.replace("    spots:\n", ANOTHER_SPOT), encoding="utf-8")
    prepare(bundle, folder / "prepared", lambda *_: None, date(2026, 11, 1), "test")
    return folder / "prepared"


@dataclass(frozen=True)
class Viewer:
    """A visitor before the picture."""

    visitor: Visitor
    twin: Twin

    @property
    def touch(self) -> Touchscreen:
        return self.visitor.panel.touch

    @property
    def room(self) -> Size:
        """What the picture has of the screen, in px."""
        size = self.visitor.panel.size
        return Size(size.width, size.height - (328 if self.visitor.portrait else 120))

    def look(self) -> Lying:
        """Where the picture lies once it rests."""
        return lying(self.visitor.still(), self.room.height)

    def press(self, button: str) -> None:
        self.visitor.tap(self.twin.at(PLATE).where(button))


@pytest.fixture
def see(arrive: Arrive, panels: Callable[[Size], Panel], graded: Path, twins: Twins) -> Callable[..., Viewer]:
    """`see(size)`: a visitor has opened the picture."""

    def open_it(size: Size = FULL_HD) -> Viewer:
        twin, visitor = twins(graded, size), arrive(panels(size), graded)
        visitor.wake()
        visitor.open_first_chapter()
        visitor.turn()
        visitor.panel.screen.wait_still()
        visitor.tap(twin.at(PAGE).where("Look closer"))
        visitor.program.wait_state(screen="plate")
        return Viewer(visitor, twin)

    return open_it


def on_screen(lies: Lying, part: Point) -> Point:
    """Where a part of the picture is now."""
    return lies.left + part[0] * lies.width, lies.top + part[1] * lies.height


def under_it_still(before: Lying, after: Lying, finger: Point) -> bool:
    """Whether the part of the picture that lay under a finger lies there again."""
    return on_screen(after, before.under(*finger)) == pytest.approx(finger, abs=NEAR)


def lies_as(one: Lying, other: Lying) -> bool:
    """Whether both lie in the same place."""
    return (one.left, one.top, one.right, one.bottom) == pytest.approx(
        (other.left, other.top, other.right, other.bottom), abs=NEAR
    )


@pytest.mark.parametrize("apart", [0.0, 0.012])
@pytest.mark.parametrize("size", [FULL_HD, PORTRAIT], ids=str)
def test_a_pinch_zooms_about_the_point_between_the_fingers(
    see: Callable[..., Viewer], size: Size, apart: float
) -> None:
    viewer = see(size)
    room, seen = viewer.room, [viewer.look()]
    # First from the whole picture, whose margins hold it back for a while.
    for share, start, end in ((0.4, 150, 600), (0.55, 400, 500)):
        between = room.width * share, room.height * (share + 0.05)
        viewer.touch.pinch(between, start, end, apart=apart)
        seen.append(viewer.look())
        before, after = seen[-2:]
        assert under_it_still(before, after, between)
        # A little of the way is spent before it is clear that this is a pinch.
        assert after.width / before.width == pytest.approx(end / start, rel=0.25)
        assert after.width / after.height == pytest.approx(seen[0].width / seen[0].height, rel=0.01)
    viewer.touch.pinch((room.width / 2, room.height / 2), 700, 70)
    assert lies_as(viewer.look(), seen[0])
    ended_well(viewer.visitor.program, viewer.visitor.program.stop())


def test_fingers_that_come_and_go_while_others_move_do_not_make_it_jump(see: Callable[..., Viewer]) -> None:
    viewer = see()
    viewer.press("Zoom in")
    viewer.touch.together({0: [(800, 400), (740, 400)]})
    dragged = viewer.look()
    viewer.touch.together({0: [(740, 400), (640, 400)], 1: [(940, 400), (1040, 400)]})
    pinched = viewer.look()
    assert under_it_still(dragged, pinched, (840, 400))
    assert pinched.width > 1.6 * dragged.width
    viewer.touch.release_all()
    viewer.touch.together({0: [(700, 400), (720, 400)], 1: [(900, 400), (880, 400)]})
    viewer.touch.release(1)
    pinched = viewer.look()
    viewer.touch.together({0: [(720, 400), (820, 380)]})
    dragged = viewer.look()
    assert (dragged.left - pinched.left, dragged.top - pinched.top) == pytest.approx((100, -20), abs=NEAR)
    assert dragged.width == pytest.approx(pinched.width, rel=0.01)


def test_two_taps_zoom_in_where_they_are_and_two_more_back(see: Callable[..., Viewer]) -> None:
    viewer = see()
    whole = viewer.look()
    viewer.touch.double_tap(700, 420)
    near = viewer.look()
    assert near.width > 2 * whole.width
    assert under_it_still(whole, near, (700, 420))
    viewer.touch.double_tap(1500, 200)
    assert lies_as(viewer.look(), whole)


def test_a_drag_takes_the_picture_along_as_far_as_its_edges(see: Callable[..., Viewer]) -> None:
    viewer = see()
    room, whole = viewer.room, viewer.look()
    viewer.touch.drag([(300, 500), (600, 300)], seconds=0.2)
    assert lies_as(viewer.look(), whole)  # there is nothing beyond it
    viewer.touch.double_tap(room.width / 2, room.height / 2)
    before = viewer.look()
    viewer.touch.drag([(500, 500), (380, 450)], seconds=0.2)
    after = viewer.look()
    assert (after.left - before.left, after.top - before.top) == pytest.approx((-120, -50), abs=NEAR)
    across = (10, 10), (room.width - 10, room.height - 10)
    for _ in range(2):
        viewer.touch.drag(across, seconds=0.2, settle=0)
    corner = viewer.look()
    assert (corner.left, corner.top) == pytest.approx((0, 0), abs=NEAR)
    for _ in range(2):
        viewer.touch.drag(across[::-1], seconds=0.2, settle=0)
    corner = viewer.look()
    assert (corner.right, corner.bottom) == pytest.approx((room.width, room.height), abs=NEAR)


def test_the_buttons_zoom_about_the_middle_and_nothing_comes_nearer_than_five_times(see: Callable[..., Viewer]) -> None:
    viewer = see()
    middle = viewer.room.width / 2, viewer.room.height / 2
    seen = [viewer.look()]
    for button in ("Zoom in", "Zoom in", "Zoom out"):
        viewer.press(button)
        seen.append(viewer.look())
        assert under_it_still(seen[-2], seen[-1], middle)
    assert [after.width / seen[0].width for after in seen] == pytest.approx([1, 1.6, 2.56, 1.6], rel=0.01)
    for _ in range(2):
        viewer.touch.pinch((900, 500), 150, 750, seconds=0.2)
    assert viewer.look().width / seen[0].width == pytest.approx(5, rel=0.01)
    viewer.press("Whole picture")
    assert lies_as(viewer.look(), seen[0])


def test_a_spot_comes_near_and_says_what_is_there(see: Callable[..., Viewer]) -> None:
    viewer = see()
    whole, unsaid = viewer.look(), viewer.visitor.panel.screen.shot()
    x, y = viewer.twin.at(PLATE).where("1 Far")
    viewer.touch.drag([(x, y), (x + 200, y)], seconds=0.2)  # a finger that slides off chooses nothing
    viewer.press("2 The\u00a0rope")
    viewer.press("Whole picture")
    assert lies_as(viewer.look(), whole)
    viewer.press("1 Far")
    near, said = viewer.look(), viewer.visitor.panel.screen.shot()
    assert near.width > 2 * whole.width
    x, y = on_screen(near, (0.7, 0.7))
    assert 0 < x < viewer.room.width - 656 and 0 < y < viewer.room.height  # beside its words, not under them
    words = viewer.room.width - 656, viewer.room.height - 160, viewer.room.width, viewer.room.height
    assert differ(said.crop(words), unsaid.crop(words))
    # Its words are not the picture: two taps on them zoom nothing.
    viewer.touch.double_tap(words[0] + 40, words[1])
    assert lies_as(viewer.look(), near)
    # Nor does a drag that begins on a mark press it.
    x, y = on_screen(near, (0.7, 0.7))
    viewer.touch.drag([(x, y - 88), (x + 150, y - 108)], seconds=0.2)
    after = viewer.look()
    assert (after.left - near.left, after.top - near.top) == pytest.approx((150, -20), abs=NEAR)

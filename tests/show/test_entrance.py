"""The corner of the glass: five seconds of one finger open the staff screens, from any screen; nothing else does."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kiosk.depot.opened import Prepared
from kiosk.session.place import Place, Preferences
from kiosk.show.running import Wishes
from show.a_desk import FakeDesk
from show.house import House
from show.themed import Themed

PLACES = (
    Place(screen="home"),
    Place(screen="chapter", chapter="ice", page=1),
    Place(screen="plate", chapter="crossing", page=1, picture="landing"),
    Place(screen="timeline"),
    Place(screen="memorial"),
    Place(screen="about"),
)


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def staffed(small: Prepared, themed: Themed, desk: FakeDesk) -> House:
    """A kiosk with a PIN."""
    return House(small, themed, desk=desk)


def hold(house: House, seconds: float = 5.1) -> None:
    house.touch("down", 30, 30)
    house.wait(seconds)


def test_a_hold_opens_it_from_the_attract_loop_and_the_finger_that_lifts_wakes_nothing(staffed: House) -> None:
    hold(staffed, 4.75)
    assert staffed.visit.phase == "attract"
    staffed.wait(0.5)
    assert staffed.visit.phase == "staff"
    staffed.touch("up", 30, 30)
    staffed.gallery.wake("ru")
    assert staffed.visit.phase == "staff"


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.screen)
def test_a_hold_opens_it_from_every_screen_and_nothing_of_the_visit_stays(staffed: House, place: Place) -> None:
    staffed.gallery.wake("ru")
    staffed.gallery.go(place)
    staffed.gallery.setPercent(175)
    staffed.gallery.toggleContrast()
    hold(staffed)
    assert (staffed.visit.phase, staffed.place) == ("staff", Place())
    assert staffed.visit.preferences == Preferences("en")
    assert staffed.visit.trail == ()


def test_a_hold_opens_it_from_the_warning(staffed: House) -> None:
    staffed.wake()
    staffed.gallery.warn()
    hold(staffed)
    assert staffed.visit.phase == "staff"


def test_five_quick_taps_and_twenty_a_second_for_a_minute_open_nothing(staffed: House) -> None:
    for _ in range(1200):
        staffed.touch("down", 30, 30)
        staffed.clock.now += 0.025
        staffed.entrance.look()  # type: ignore[union-attr]
        staffed.touch("up", 30, 30)
        staffed.clock.now += 0.025
        staffed.entrance.look()  # type: ignore[union-attr]
        assert staffed.visit.phase == "attract"


def test_unplugging_the_touchscreen_breaks_the_hold(staffed: House) -> None:
    staffed.touch("down", 30, 30)
    staffed.entrance.no_touch()  # type: ignore[union-attr]
    staffed.wait(60)
    assert staffed.visit.phase == "attract"


def test_one_hold_opens_it_once(staffed: House) -> None:
    """A drop of water in the corner would open it again and again."""
    hold(staffed)
    staffed.wait(600)
    assert staffed.visit.phase == "attract"
    staffed.touch("up", 30, 30)
    hold(staffed)
    assert staffed.visit.phase == "staff"


def test_where_no_pin_is_set_a_hold_opens_nothing(small: Prepared, themed: Themed) -> None:
    house = House(small, themed)
    hold(house, 60)
    assert house.visit.phase == "attract"
    assert house.gallery.property("staff") is None


def test_what_is_made_in_advance_is_for_visitors(staffed: House) -> None:
    assert "staff" not in list(staffed.screens.warm())
    assert staffed.screens.made("staff") is None


def test_while_staff_are_in_nobody_is_asked_whether_they_are_still_here(staffed: House) -> None:
    hold(staffed)
    for digit in "480913":
        staffed.screens.staff.type(digit)
    staffed.screens.staff.enter()
    phases = set()
    for _ in range(299):
        staffed.wait(1)
        phases.add(staffed.visit.phase)
    assert phases == {"staff"}


def test_a_closed_kiosk_wakes_for_nobody_and_opens_for_staff(small: Prepared, themed: Themed, desk: FakeDesk) -> None:
    desk.is_closed = True
    house = House(small, themed, Wishes(), desk)
    assert house.visit.phase == "closed"
    house.tap(900, 500)
    house.gallery.wake("en")
    assert house.visit.phase == "closed"
    hold(house)
    assert house.visit.phase == "staff"
    house.screens.staff.leave()
    assert house.visit.phase == "closed"


def test_any_number_of_fingers_reaches_the_test_card_and_no_other_page(staffed: House) -> None:
    hold(staffed)
    staff = staffed.screens.staff
    assert [staffed.touch("down", 100 * i, 500, finger=i) for i in range(2, 6)][-1] is True
    for finger in range(1, 6):
        staffed.touch("up", finger=finger)
    for digit in "480913":
        staff.type(digit)
    staff.enter()
    staff.choose("card")
    assert not any(staffed.touch("down", 100 * i, 500, finger=i) for i in range(2, 10))


def test_a_timer_that_comes_too_early_looks_once_more(staffed: House) -> None:
    """Qt's may, by a twentieth of their time: 4.75 s instead of 5."""
    staffed.touch("down", 30, 30)
    staffed.clock.now += 4.76
    entrance = staffed.entrance
    assert entrance is not None
    entrance.look()
    assert staffed.visit.phase == "attract"
    assert entrance._soon.isActive()
    assert 0 < entrance._soon.interval() < 300


def test_a_start_loads_nothing_of_it_where_no_pin_is_set() -> None:
    code = (
        "import sys, kiosk.show.app, kiosk.commands.gallery, kiosk.commands.installed, kiosk.commands.upkeep\n"
        "late = ('argon2', 'kiosk.show.staff', 'kiosk.show.entrance', 'kiosk.commands.office', 'kiosk.staff.desk')\n"
        "print([name for name in late if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

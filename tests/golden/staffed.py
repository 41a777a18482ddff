"""The staff screens in one mode, page by page, with a desk that a test sets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from golden.stops import TODAY, Mode
from kiosk.depot.opened import open_prepared
from kiosk.resources import resources
from kiosk.session.place import TEXT_STEPS, Preferences
from kiosk.show.app import start
from kiosk.show.running import Running, Wishes
from kiosk.show.staff import StaffModel
from kiosk.staff.desk import Change
from show.a_desk import PIN, FakeDesk


@dataclass(frozen=True)
class Page:
    """What to do, from the PIN on, before the picture is taken."""

    name: str
    act: Callable[[StaffModel, FakeDesk], None]


def staffed_in(mode: Mode, prepared: Path, desk: FakeDesk) -> Running:
    """The program in one mode, with a clock that stands still and a PIN."""
    preferences = Preferences(mode.language, TEXT_STEPS.index(mode.percent), mode.contrast)
    wishes = Wishes(windowed=True, size=mode.size, still=True, preferences=preferences)
    running = start(open_prepared(prepared), resources(), wishes, now=lambda: 0.0, day=TODAY, desk=desk)
    staff = running.screens.staff
    staff._backroom = staff._backroom._replace(wall=lambda: 1_795_357_920.0)
    return running


def typed(staff: StaffModel, digits: str) -> None:
    for digit in digits:
        staff.type(digit)


def admitted(staff: StaffModel, _desk: FakeDesk) -> None:
    typed(staff, PIN)
    staff.enter()


def wrong(staff: StaffModel, desk: FakeDesk) -> None:
    desk.waits = 29.5
    typed(staff, "480914")
    staff.enter()
    staff.tick()


def chosen(*acts: str) -> Callable[[StaffModel, FakeDesk], None]:
    def act(staff: StaffModel, desk: FakeDesk) -> None:
        admitted(staff, desk)
        for name in acts:
            staff.choose(name)

    return act


def asked(staff: StaffModel, desk: FakeDesk) -> None:
    chosen("switch")(staff, desk)
    staff.pick("small@2")


def rehearsed(staff: StaffModel, desk: FakeDesk) -> None:
    asked(staff, desk)
    staff.confirm()


def refused(staff: StaffModel, desk: FakeDesk) -> None:
    rehearsed(staff, desk)
    desk.changing = Change("small@2", "refused", "chapter islands, page 3 (ru): a picture did not appear.")
    staff.tick()


def folder(staff: StaffModel, desk: FakeDesk) -> None:
    desk.can_swap = False
    admitted(staff, desk)


PAGES = (
    Page("pin", lambda staff, _: typed(staff, "480")),
    Page("pin-long", lambda staff, _: typed(staff, "48091348")),
    Page("wait", wrong),
    Page("menu", admitted),
    Page("menu-closed", chosen("closed")),
    Page("menu-folder", folder),
    Page("switch", chosen("switch")),
    Page("switch-sure", asked),
    Page("rehearsed", rehearsed),
    Page("refused", refused),
    Page("clean", chosen("clean")),
    Page("card", chosen("card")),
    Page("health", chosen("health")),
    Page("restart", chosen("restart")),
    Page("exit", chosen("exit")),
)

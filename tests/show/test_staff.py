"""What staff see and do, with a desk that a test sets and a clock that it turns."""

from __future__ import annotations

import pytest

from kiosk.depot.opened import Prepared
from kiosk.session.place import Preferences
from kiosk.show.running import Wishes
from kiosk.show.staff import StaffModel
from kiosk.show.staff_layout import PAD, listed_pages, slots
from kiosk.staff.desk import Change, Display, Exhibit, Facts, Told
from show.a_desk import PIN, FakeDesk
from show.house import PORTRAIT, House
from show.themed import Themed


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def open_house(small: Prepared, themed: Themed, desk: FakeDesk) -> House:
    """Somebody has held the corner."""
    house = House(small, themed, desk=desk)
    house.screens.staff.begin()
    return house


@pytest.fixture
def staff(open_house: House) -> StaffModel:
    return open_house.screens.staff


@pytest.fixture
def menu(staff: StaffModel) -> StaffModel:
    """The PIN was right."""
    enter(staff, PIN)
    return staff


def enter(staff: StaffModel, digits: str) -> None:
    for digit in digits:
        staff.type(digit)
    staff.enter()


def rows(staff: StaffModel) -> dict[str, tuple[str, str, bool, bool]]:
    return {row.act: (row.title, row.note, row.open, row.chosen) for row in staff.property("acts").rows()}


def lines(staff: StaffModel) -> list[tuple[str, str, bool]]:
    return [(row.title, row.note, row.open) for row in staff.property("lines").rows()]


# ---------------------------------------------------------------- the PIN
def test_the_right_pin_leads_to_the_menu_and_stays_nowhere(staff: StaffModel, desk: FakeDesk) -> None:
    enter(staff, PIN)
    assert (staff.property("page"), desk.tried) == ("menu", [PIN])
    assert PIN not in str(vars(staff)).replace(str(desk.tried), "")


def test_a_wrong_pin_says_so_and_is_forgotten(staff: StaffModel) -> None:
    enter(staff, "480914")
    assert staff.property("page") == "pin"
    assert staff.property("body") == "That is not the PIN. Please try again."
    assert staff.property("digits") == 0


def test_while_everybody_waits_no_key_counts_and_the_time_is_told(
    staff: StaffModel, desk: FakeDesk, open_house: House
) -> None:
    desk.waits = 89.2
    open_house.wait(0.25)
    assert staff.property("waiting") is True
    assert staff.property("body") == "Too many wrong PINs. Another one can be tried in 1:30."
    enter(staff, PIN)
    assert (staff.property("digits"), desk.tried, staff.property("page")) == (0, [], "pin")
    desk.waits = 0.0
    open_house.wait(0.25)
    assert staff.property("waiting") is False
    enter(staff, PIN)
    assert staff.property("page") == "menu"


def test_fewer_than_six_digits_are_not_even_tried(staff: StaffModel, desk: FakeDesk) -> None:
    enter(staff, "48091")
    assert (desk.tried, staff.property("complete"), staff.property("digits")) == ([], False, 5)
    staff.erase()
    assert staff.property("digits") == 4


def test_how_long_the_pin_is_nobody_can_see() -> None:
    assert {slots(typed)[0] for typed in range(7)} == {6}
    assert {slots(typed)[0] for typed in range(7, 13)} == {12}


@pytest.mark.parametrize("typed", [6, 7])
def test_the_last_place_for_a_digit_ends_where_the_keys_do(typed: int) -> None:
    many, pitch, wide = slots(typed)
    assert (many - 1) * pitch + wide == pytest.approx(PAD[0])


def test_the_seconds_are_told_and_then_visitors_have_it_again(staff: StaffModel, open_house: House) -> None:
    assert staff.property("returns") == "Returns to visitors in 30 s"
    open_house.wait(6)
    assert staff.property("returns") == "Returns to visitors in 24 s"
    open_house.tap(800, 500)
    open_house.wait(1)
    assert staff.property("returns") == "Returns to visitors in 29 s"
    open_house.wait(30)
    assert open_house.visit.phase == "attract"


def test_typed_digits_are_gone_when_it_is_opened_again(staff: StaffModel, open_house: House) -> None:
    staff.type("4")
    staff.leave()
    assert open_house.visit.phase == "attract"
    staff.begin()
    assert staff.property("digits") == 0


def test_it_says_which_kiosk_it_is(staff: StaffModel) -> None:
    assert staff.property("about") == "Kiosk 03 · Gallery 2 · The ferry at Ost, version 1.10"


# ---------------------------------------------------------------- the menu
def test_the_menu_says_how_everything_stands(menu: StaffModel) -> None:
    assert rows(menu) == {
        "switch": ("Switch exhibition", "The ferry at Ost is showing", True, False),
        "clean": ("Clean the screen", "Touch is off for 60\u00a0seconds", True, False),
        "card": ("Test card", "Colour, focus, touch, edges", True, False),
        "health": ("Health", "To see to: 1 of 3\u00a0checks", True, False),
        "closed": ("Out of order", "Show a notice to visitors", True, False),
        "restart": ("Restart kiosk", "Takes a few seconds", True, False),
        "exit": ("Exit to system", "Ends the kiosk", True, False),
    }
    assert menu.property("info") == "Kiosk 03 · Gallery 2 · 22 November 2026, 14:32 · PIN ends in 5:00"
    assert (
        menu.property("facts") == "Running for 6 d 4 h · Disk 61% free · Display 43 in, 1920 × 1080 · Software renderer"
    )


def test_facts_that_nobody_knows_are_left_out(
    small: Prepared, themed: Themed, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("show.house.DISPLAY", Display(1920, 1080, 0, "opengl"))
    desk.found = Facts(3725.0, None)
    house = House(small, themed, desk=desk)
    house.screens.staff.begin()
    enter(house.screens.staff, PIN)
    assert house.screens.staff.property("facts") == "Running for 1 h 2\u00a0min · Display 1920 × 1080 · OpenGL"


def test_all_is_fine_where_it_is(small: Prepared, themed: Themed, desk: FakeDesk) -> None:
    desk.told = (Told(True, "Fine."), Told(True, "Fine too."))
    house = House(small, themed, desk=desk)
    house.screens.staff.begin()
    enter(house.screens.staff, PIN)
    assert rows(house.screens.staff)["health"][1] == "All 2\u00a0checks are fine"


def test_the_pin_ends_after_five_minutes_on_any_page(menu: StaffModel, open_house: House) -> None:
    menu.choose("health")
    open_house.wait(8)
    assert menu.property("info").endswith("PIN ends in 4:52")
    for _ in range(97):
        open_house.tap(800, 500)
        open_house.wait(3)
    assert open_house.visit.phase == "staff"
    open_house.wait(1)
    assert open_house.visit.phase == "attract"
    menu.begin()
    assert menu.property("page") == "pin"


def test_they_speak_the_language_that_the_kiosk_rests_in(small: Prepared, themed: Themed, desk: FakeDesk) -> None:
    house = House(small, themed, Wishes(preferences=Preferences("ru")), desk)
    house.gallery.wake("en")
    house.screens.staff.begin()
    enter(house.screens.staff, PIN)
    assert rows(house.screens.staff)["clean"][0] == "Протереть экран"
    assert "22 ноября 2026" in house.screens.staff.property("info")


def test_cleaning_ends_by_itself_and_nothing_breaks_it_off(menu: StaffModel, open_house: House) -> None:
    menu.choose("clean")
    assert (menu.property("page"), menu.property("cleaning")) == ("clean", "60")
    open_house.wait(20)
    menu.back()
    assert (menu.property("page"), menu.property("cleaning")) == ("clean", "40")
    open_house.wait(39)
    assert menu.property("page") == "clean"
    open_house.wait(1)
    assert menu.property("page") == "menu"


def test_out_of_order_is_on_until_staff_end_it(menu: StaffModel, desk: FakeDesk, open_house: House) -> None:
    menu.choose("closed")
    assert rows(menu)["closed"][1:] == ("The notice is on. Touch to end it", True, True)
    menu.leave()
    assert open_house.visit.phase == "closed"
    open_house.wait(10_000)
    assert open_house.visit.phase == "closed"
    menu.begin()
    enter(menu, PIN)
    menu.choose("closed")
    menu.leave()
    assert (open_house.visit.phase, desk.is_closed) == ("attract", False)


def test_a_notice_that_a_restart_would_forget_is_said(menu: StaffModel, desk: FakeDesk) -> None:
    desk.remembers = False
    menu.choose("closed")
    assert rows(menu)["closed"][1] == "On, but only until the next start"


@pytest.mark.parametrize(("act", "question"), [("restart", "Restart the kiosk?"), ("exit", "Exit to the system?")])
def test_what_ends_the_kiosk_asks_once_more(
    menu: StaffModel, desk: FakeDesk, open_house: House, act: str, question: str
) -> None:
    menu.choose(act)
    assert menu.property("question") == question
    menu.back()
    assert (menu.property("page"), desk.done, open_house.ended) == ("menu", [], 0)
    menu.choose(act)
    menu.confirm()
    assert (desk.done, open_house.ended) == ((["restart"], 0) if act == "restart" else ([], 1))


def test_a_restart_that_the_system_cannot_do_is_said(menu: StaffModel) -> None:
    menu.choose("restart")
    menu.confirm()
    assert menu.property("page") == "menu"
    assert menu.property("note").replace("\u00a0", " ") == "The kiosk could not be restarted. It goes on as it is."


def test_before_the_pin_nothing_acts(staff: StaffModel, desk: FakeDesk, open_house: House) -> None:
    for act in ("switch", "clean", "card", "health", "closed", "restart", "exit"):
        staff.choose(act)
        staff.confirm()
        staff.pick("small@2")
    assert (staff.property("page"), desk.done, desk.is_closed, open_house.ended) == ("pin", [], False, 0)


# ---------------------------------------------------------------- lists
def test_health_is_read_in_pages_that_lose_no_line(small: Prepared, themed: Themed, desk: FakeDesk) -> None:
    desk.told = [Told(i % 7 > 0, f"Line {i} of what {'went well ' * (i % 30)}there is.") for i in range(80)]
    house = House(small, themed, desk=desk)
    for size in ((1920.0, 1080.0), PORTRAIT):
        house.gallery.setStage(*size, 1.0)
        staff = house.screens.staff
        staff.begin()
        enter(staff, PIN)
        staff.choose("health")
        seen = lines(staff)
        while staff.property("hasNext"):
            staff.step(1)
            assert sum(row.tall for row in staff.property("lines").rows()) <= staff.property("boxes")["list"].height()
            seen += lines(staff)
        assert [title for title, _, _ in seen] == [told.line for told in desk.told]
        assert {note for _, note, _ in seen} == {"Fine", "To see to"}
        assert staff.property("position").startswith(staff.property("position").split(" of ")[1])


@pytest.mark.parametrize(
    ("talls", "expected"),
    [([], [range(0)]), ([50.0], [range(1)]), ([60, 30, 10, 900, 20], [range(3), range(3, 4), range(4, 5)])],
)
def test_a_row_that_is_too_tall_stands_alone(talls: list[float], expected: list[range]) -> None:
    assert listed_pages(talls, 100.0, 0.0) == expected


def test_an_exhibition_is_chosen_asked_about_and_rehearsed(menu: StaffModel, desk: FakeDesk, open_house: House) -> None:
    menu.choose("switch")
    assert lines(menu) == [
        ("Two banks", "small@2", True),
        ("August 1945", "far-east-1945@1.0 · showing now", False),
    ]
    menu.pick("small@2")
    assert (menu.property("question"), desk.done) == ("Show Two banks?", [])
    menu.back()
    assert menu.property("page") == "switch"
    menu.pick("small@2")
    menu.confirm()
    assert (menu.property("page"), desk.done) == ("switch", ["activate small@2"])
    assert lines(menu)[0] == ("Two banks", "small@2 · is being rehearsed: 12 s", False)
    desk.changing = Change("small@2", "active")
    open_house.wait(0.25)
    assert lines(menu)[0][1] == "small@2 · rehearsed; visitors see it when you leave"


def test_what_the_rehearsal_refused_is_said_with_its_reason(
    menu: StaffModel, desk: FakeDesk, open_house: House
) -> None:
    menu.choose("switch")
    menu.pick("small@2")
    menu.confirm()
    desk.changing = Change("small@2", "refused", "home (ru): a picture did not appear.")
    open_house.wait(0.25)
    assert lines(menu)[0] == ("Two banks", "small@2 · did not pass its rehearsal; nothing was changed", True)
    assert menu.property("why") == "home (ru): a picture did not appear."


def test_where_a_folder_is_shown_nothing_can_be_switched_and_why_is_said(staff: StaffModel, desk: FakeDesk) -> None:
    desk.can_swap = False
    enter(staff, PIN)
    assert rows(staff)["switch"] == ("Switch exhibition", "A folder is shown, nothing installed", False, False)
    staff.choose("switch")
    assert staff.property("page") == "menu"


def test_an_exhibition_without_a_title_in_the_language_is_still_named(menu: StaffModel, desk: FakeDesk) -> None:
    desk.installed = (Exhibit("a@1", {"ja": "夏"}), Exhibit("b@1", {}))
    menu.choose("switch")
    assert [title for title, _, _ in lines(menu)] == ["夏", "b@1"]

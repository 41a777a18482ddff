"""One turn of staff: it ends by itself, and nothing but the PIN leads past its first page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff import shift as rules
from kiosk.staff.acts import ACTS
from kiosk.staff.shift import AT_CARD, AT_MENU, AT_PIN, CLEANING, Shift

NOW = 1000.0


def at_menu() -> Shift:
    return rules.admitted(rules.begun(NOW), NOW)


def test_left_alone_at_the_pin_it_goes_back_after_half_a_minute() -> None:
    shift = rules.begun(NOW)
    assert rules.left(shift, NOW + 6, NOW - 5) == 24
    assert rules.passed(shift, NOW + AT_PIN - 0.1, NOW - 5) == shift
    assert rules.passed(shift, NOW + AT_PIN, NOW - 5) is None
    assert rules.passed(shift, NOW + AT_PIN, NOW + 10) == shift, "somebody touched it since"


def test_the_menu_ends_five_minutes_after_the_pin_whatever_is_touched() -> None:
    shift = rules.turned(at_menu(), "health", NOW + 200)
    assert rules.left(shift, NOW + 8, NOW + 8) == 292
    assert rules.passed(shift, NOW + AT_MENU - 0.1, NOW + 299) == shift
    assert rules.passed(shift, NOW + AT_MENU, NOW + 299) is None


def test_cleaning_takes_a_minute_ends_by_itself_and_cannot_be_broken_off() -> None:
    shift = rules.turned(at_menu(), "clean", NOW + 10)
    assert rules.turned(shift, "menu", NOW + 11) == shift
    assert rules.cleaning_left(shift, NOW + 30) == 40
    assert rules.passed(shift, NOW + 10 + CLEANING - 0.1, NOW + 60) == shift
    after = rules.passed(shift, NOW + 10 + CLEANING, NOW + 60)
    assert after is not None and (after.page, after.admitted_at) == ("menu", NOW)


def test_a_cloth_on_the_glass_never_wakes_the_exhibition() -> None:
    """Where five minutes end in the middle of cleaning, it is finished first."""
    shift = rules.turned(at_menu(), "clean", NOW + AT_MENU - 5)
    assert rules.passed(shift, NOW + AT_MENU + 50, NOW) == shift
    assert rules.passed(shift, NOW + AT_MENU - 5 + CLEANING, NOW) is None


def test_the_test_card_goes_back_to_the_menu_after_a_minute_without_a_touch() -> None:
    shift = rules.turned(at_menu(), "card", NOW + 10)
    assert rules.passed(shift, NOW + 10 + AT_CARD, NOW + 30) == shift
    after = rules.passed(shift, NOW + 30 + AT_CARD, NOW + 30)
    assert after is not None and after.page == "menu"


def test_digits_are_counted_up_to_twelve_and_forgotten_once_they_are_tried() -> None:
    shift = rules.begun(NOW)
    for digit in "48091":
        shift = rules.typed(shift, digit)
    assert not rules.complete(shift)
    assert rules.complete(rules.typed(shift, "3"))
    for digit in "0000000000":
        shift = rules.typed(shift, digit)
    assert shift.typed == "480910000000"
    assert rules.erased(shift).typed == "48091000000"
    assert rules.refused(shift) == Shift(since=NOW, wrong=True)
    assert rules.typed(rules.refused(shift), "1").wrong is False
    assert rules.admitted(shift, NOW + 9).typed == ""


@pytest.mark.parametrize("digit", ["", "a", "12", "٣", " "])
def test_only_a_digit_is_a_digit(digit: str) -> None:
    assert rules.typed(rules.begun(NOW), digit).typed == ""


EVENTS = st.lists(
    st.one_of(
        st.tuples(st.just("type"), st.sampled_from("0123456789")),
        st.tuples(st.just("turn"), st.sampled_from(["pin", "menu", "switch", "clean", "card", "health", "sure"])),
        st.tuples(st.sampled_from(["erase", "refuse", "pass"]), st.just("")),
    ),
    max_size=40,
)


@given(EVENTS)
def test_without_the_pin_nothing_leads_past_the_first_page(events: list[tuple[str, str]]) -> None:
    shift: Shift | None = rules.begun(NOW)
    for name, what in events:
        assert shift is not None
        if name == "type":
            shift = rules.typed(shift, what)
        elif name == "turn":
            shift = rules.turned(shift, what, NOW)  # type: ignore[arg-type]
        else:
            shift = {"erase": rules.erased, "refuse": rules.refused, "pass": lambda s: rules.passed(s, NOW, NOW)}[name](
                shift
            )
        assert shift is not None and shift.page == "pin" and shift.admitted_at is None


def test_what_ends_the_program_or_changes_what_is_shown_asks_once_more() -> None:
    assert {act.name for act in ACTS if act.asks} == {"switch", "restart", "exit"}
    assert len({act.name for act in ACTS}) == len(ACTS) == 7

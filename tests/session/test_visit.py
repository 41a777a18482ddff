"""The idle rule: who is asked, when, how long they have to answer, and what is left for the next visitor."""

from __future__ import annotations

import pytest

from kiosk.session import visit as rules
from kiosk.session.pace import Pace
from kiosk.session.place import Place, Preferences
from kiosk.session.visit import Visit
from session.glass import HOME, PAGE, RESTING, Glass


@pytest.fixture
def glass() -> Glass:
    """A visit that has just begun."""
    return Glass().wake()


@pytest.fixture
def asked(glass: Glass) -> Glass:
    """A visitor who is asked whether they are still here."""
    glass.until("warning")
    return glass


# ------------------------------------------------------------------- waking
def test_nothing_happens_to_a_kiosk_that_nobody_touches() -> None:
    glass = Glass()
    assert glass.wait(10_000, tick=60).visit == Visit(preferences=RESTING)


def test_a_touch_begins_a_visit_at_home() -> None:
    visit = Glass().wake().visit
    assert (visit.phase, visit.place, visit.number, visit.preferences) == ("visiting", HOME, 1, RESTING)


def test_a_touch_on_a_language_begins_the_visit_in_it() -> None:
    assert Glass().wake("ru").visit.preferences == Preferences(language="ru")


def test_a_visit_that_has_begun_does_not_begin_again(glass: Glass) -> None:
    glass.visit = rules.went(glass.visit, PAGE)
    before = glass.visit
    assert glass.wait(5).wake("ru").visit == before


# ------------------------------------------------------------------- how long nobody is asked
@pytest.mark.parametrize(("words", "seconds"), [(0, 90), (150, 135), (400, 260)])
def test_a_longer_page_gives_more_time(glass: Glass, words: int, seconds: float) -> None:
    glass.visit = rules.reading(glass.visit, words)
    assert glass.until("warning") == seconds


def test_every_touch_begins_the_time_anew(glass: Glass) -> None:
    assert glass.wait(89).down().up().wait(89).phase == "visiting"
    assert glass.until("warning") == 1


def test_a_key_or_a_running_scroll_is_as_good_as_a_touch(glass: Glass) -> None:
    glass.wait(89)
    glass.visit = rules.stirred(glass.visit, glass.now)
    assert glass.until("warning") == 90


def test_a_finger_that_scrolls_is_never_asked(glass: Glass) -> None:
    glass.down()
    for step in range(600):
        glass.wait(1).move(y=500 + 20 * (step % 2))
    assert glass.phase == "visiting"


@pytest.mark.parametrize("by", ["film", "speech"])
def test_a_film_or_speech_is_not_broken_off(glass: Glass, by: str) -> None:
    glass.visit = rules.held(glass.visit, by)
    assert glass.wait(3600, tick=10).phase == "visiting"
    glass.visit = rules.released(glass.visit, by, glass.now)
    assert glass.until("warning") == 90


def test_speech_over_a_film_holds_until_both_have_ended(glass: Glass) -> None:
    glass.visit = rules.held(rules.held(glass.visit, "film"), "speech")
    glass.visit = rules.released(glass.visit, "film", glass.now)
    assert glass.wait(600, tick=10).phase == "visiting"
    glass.visit = rules.released(glass.visit, "speech", glass.now)
    assert glass.until("warning") == 90


def test_the_end_of_a_film_that_never_ran_gives_no_time(glass: Glass) -> None:
    glass.wait(50)
    glass.visit = rules.released(glass.visit, "film", glass.now)
    assert glass.until("warning") == 40


# ------------------------------------------------------------------- the warning
def test_there_are_twenty_seconds_and_more_to_answer(asked: Glass) -> None:
    assert asked.left == Pace().warning >= 20
    assert asked.wait(29.75).phase == "warning"
    assert asked.wait(0.25).phase == "attract"


def test_the_countdown_counts_down_and_no_further(asked: Glass) -> None:
    assert asked.wait(12.5).left == 17.5
    assert rules.seconds_left(asked.visit, asked.now + 100, asked.pace) == 0


def test_the_countdown_begins_with_the_whole_and_no_hair_above_it() -> None:
    """It is shown rounded up: a hair above 30 would be 31."""
    glass = Glass(Pace(warning=20.29364248097785), now=1000.0).wake()
    glass.until("warning")
    assert glass.left == glass.pace.warning


def test_outside_of_a_warning_the_countdown_is_whole(glass: Glass) -> None:
    assert glass.wait(60).left == glass.pace.warning


def test_keep_reading_goes_back_to_the_same_place_with_the_whole_time(glass: Glass) -> None:
    glass.visit = rules.went(glass.visit, PAGE, remember=True)
    glass.until("warning")
    assert glass.wait(29).keep_reading().phase == "visiting"
    assert (glass.visit.place, glass.visit.trail) == (PAGE, (HOME,))
    assert glass.until("warning") == 90


def test_the_warning_closes_what_is_open_above_the_page(glass: Glass) -> None:
    glass.visit = rules.panelled(glass.visit, "source", ("slavinsky-2004",))
    glass.until("warning")
    assert (glass.visit.panel, glass.visit.sources) == ("", ())


def test_a_key_keeps_the_visit(asked: Glass) -> None:
    asked.visit = rules.stirred(asked.visit, asked.now)
    assert asked.phase == "visiting"


def test_start_again_gives_the_kiosk_back_at_once(asked: Glass) -> None:
    asked.visit = rules.ended(asked.visit, RESTING)
    assert asked.phase == "attract"


def test_a_visit_may_be_kept_as_often_as_somebody_likes(glass: Glass) -> None:
    for _ in range(25):
        glass.until("warning")
        glass.wait(20).keep_reading()
    assert (glass.phase, glass.visit.extensions, glass.visit.number) == ("visiting", 25, 1)


def test_an_answer_without_a_question_changes_nothing(glass: Glass) -> None:
    before = glass.visit
    assert glass.wait(10).keep_reading().visit == before


def test_a_finger_on_a_button_is_waited_for(asked: Glass) -> None:
    """A slow hand: it comes down in the last second and lifts later, and only then presses."""
    asked.wait(29).down().wait(45)
    assert asked.phase == "warning"
    assert asked.up().keep_reading().phase == "visiting"


def test_a_touch_that_presses_nothing_begins_the_countdown_anew(asked: Glass) -> None:
    """Beside the buttons, or with too many fingers: nothing is answered, but somebody is there."""
    asked.wait(29).down().wait(5).up()
    assert (asked.phase, asked.left) == ("warning", 30)
    assert asked.until("attract") == 30


def test_a_finger_that_comes_down_in_a_warning_and_stays_is_water(asked: Glass) -> None:
    asked.down()
    assert asked.until("attract") == asked.pace.absent_after


def test_a_film_that_starts_in_a_warning_is_not_broken_off(asked: Glass) -> None:
    asked.visit = rules.held(asked.visit, "speech")
    assert asked.wait(100).phase == "warning"


# ------------------------------------------------------------------- water
def test_a_drop_of_water_counts_as_somebody_for_a_minute_only(glass: Glass) -> None:
    glass.down()
    assert glass.until("warning") == 60 + 90
    assert glass.until("attract") == 30


def test_water_that_trembles_is_still_water(glass: Glass) -> None:
    glass.down()
    for step in range(179):
        glass.wait(1).move(x=500 + (12 if step % 2 else -12), y=500)
    assert glass.phase == "warning"
    assert glass.wait(1).phase == "attract"


@pytest.mark.parametrize(("x", "phase"), [(511.9, "warning"), (512.0, "warning"), (512.1, "visiting")])
def test_what_moves_farther_than_the_slop_is_a_finger(glass: Glass, x: float, phase: str) -> None:
    glass.down().wait(70).move(x=x).wait(80)
    assert glass.phase == phase


def test_wiping_the_water_away_is_no_visit(glass: Glass) -> None:
    glass.down().wait(100).up()
    assert glass.until("warning") == 50


def test_a_hand_that_rested_long_is_not_forgotten_when_it_lifts(glass: Glass) -> None:
    assert glass.down().wait(60).up().until("warning") == 90


def test_water_stays_through_a_reset_and_holds_nobody_up(glass: Glass) -> None:
    glass.down(7).wait(200)
    assert (glass.phase, [finger.id for finger in glass.visit.fingers]) == ("attract", [7])
    assert glass.wake().until("warning") == 90


def test_what_moves_without_having_come_down_changes_nothing(glass: Glass) -> None:
    before = glass.visit
    assert glass.wait(5).move(9).up(9).visit == before


def test_a_finger_whose_lifting_was_missed_comes_down_again_as_itself(glass: Glass) -> None:
    glass.down(1).wait(1).down(1)
    assert len(glass.visit.fingers) == 1


def test_fingers_whose_lifting_is_never_told_do_not_fill_the_memory(glass: Glass) -> None:
    for finger in range(500):
        glass.wait(0.25).down(finger)
    assert len(glass.visit.fingers) == rules.MOST_FINGERS
    assert glass.visit.fingers[-1].id == 499


def test_an_unplugged_screen_has_no_fingers_left(glass: Glass) -> None:
    glass.down(1).down(2).down(3)
    assert glass.visit.crowded
    glass.visit = rules.all_lifted(glass.visit)
    assert (glass.visit.fingers, glass.visit.crowded) == ((), False)


# ------------------------------------------------------------------- too many fingers
def test_two_fingers_are_a_gesture_and_three_a_crowd(glass: Glass) -> None:
    assert not glass.down(1).down(2).visit.crowded
    assert glass.down(3).visit.crowded


def test_a_crowd_is_over_when_the_last_of_it_has_left(glass: Glass) -> None:
    glass.down(1).down(2).down(3)
    assert glass.up(2).visit.crowded
    assert glass.up(1).visit.crowded
    assert not glass.up(3).visit.crowded


def test_ten_fingers_are_a_crowd_in_the_warning_too_and_keep_it_open(asked: Glass) -> None:
    for finger in range(10):
        asked.down(finger)
    assert (asked.visit.crowded, asked.wait(31).phase) == (True, "warning")


def test_water_is_not_one_of_a_crowd(glass: Glass) -> None:
    glass.down(1).down(2).wait(60)
    assert not glass.down(3).down(4).visit.crowded
    assert glass.down(5).visit.crowded
    assert not glass.up(3).up(4).up(5).visit.crowded, "two drops still lie there"


def test_the_touch_after_a_crowd_of_which_water_is_left_is_a_touch(glass: Glass) -> None:
    glass.down(1).down(2).down(3).up(1).up(2)
    assert glass.wait(60).visit.crowded
    assert not glass.down(4).visit.crowded


def test_a_wider_crowd_may_be_set() -> None:
    glass = Glass(Pace().changed(crowd=4)).wake()
    assert not glass.down(1).down(2).down(3).down(4).visit.crowded
    assert glass.down(5).visit.crowded


# ------------------------------------------------------------------- places, panels, preferences
def test_back_leads_along_the_places_that_were_to_be_remembered(glass: Glass) -> None:
    plate = PAGE._replace(screen="plate", picture="map-1905")
    glass.visit = rules.went(rules.went(glass.visit, PAGE), plate, remember=True)
    glass.visit = rules.returned(glass.visit, HOME)
    assert glass.visit.place == PAGE
    glass.visit = rules.returned(glass.visit, HOME)
    assert (glass.visit.place, glass.visit.trail) == (HOME, ())


def test_the_way_back_does_not_grow_for_ever(glass: Glass) -> None:
    for page in range(100):
        glass.visit = rules.went(glass.visit, PAGE._replace(page=page), remember=True)
    assert [place.page for place in glass.visit.trail] == list(range(91, 99))


def test_the_same_panel_again_closes_it_and_another_takes_its_place(glass: Glass) -> None:
    glass.visit = rules.panelled(glass.visit, "source", ("a",))
    glass.visit = rules.panelled(glass.visit, "source", ("b",))
    assert (glass.visit.panel, glass.visit.sources) == ("source", ("b",))
    glass.visit = rules.panelled(glass.visit, "language")
    assert (glass.visit.panel, glass.visit.sources) == ("language", ())
    assert rules.panelled(glass.visit, "language").panel == ""


@pytest.mark.parametrize("move", ["went", "returned"])
def test_going_elsewhere_closes_the_panel(glass: Glass, move: str) -> None:
    glass.visit = rules.panelled(glass.visit, "source", ("a",))
    moved = getattr(rules, move)(glass.visit, PAGE)
    assert (moved.place, moved.panel, moved.sources) == (PAGE, "", ())


# ------------------------------------------------------------------- the reset
def test_a_reset_restores_everything(glass: Glass) -> None:
    own = Preferences("ru", text_step=3, contrast=True, reach=True)
    glass.visit = rules.went(rules.preferring(glass.visit, own), PAGE, remember=True)
    glass.visit = rules.panelled(rules.reading(glass.visit, 120), "source", ("a",))
    glass.until("warning")
    glass.keep_reading().until("warning")
    glass.until("attract")
    assert glass.visit == Visit(preferences=RESTING, number=1)


def test_nothing_late_reaches_the_next_visitor() -> None:
    """A scroll that still ran, a film that began as the time was up, a press that came after."""
    fresh = Visit(preferences=RESTING)
    late = rules.held(rules.went(fresh, Place(screen="plate", picture="a"), remember=True), "film")
    late = rules.panelled(rules.preferring(rules.returned(late, PAGE), Preferences("ru")), "source", ("a",))
    assert late == fresh


# ------------------------------------------------------------------- the clock
def test_a_clock_that_jumps_asks_before_it_resets(glass: Glass) -> None:
    glass.now += 86_400
    glass.visit = rules.ticked(glass.visit, glass.now, glass.pace, RESTING)
    assert (glass.phase, glass.left) == ("warning", 30)


def test_a_clock_that_jumps_in_a_warning_ends_it(asked: Glass) -> None:
    asked.now += 86_400
    asked.visit = rules.ticked(asked.visit, asked.now, asked.pace, RESTING)
    assert asked.phase == "attract"


def test_a_look_at_the_same_moment_twice_changes_nothing_more(asked: Glass) -> None:
    before = asked.visit
    assert rules.ticked(before, asked.now, asked.pace, RESTING) == before


def test_a_clock_that_begins_at_nought_is_as_good_as_any() -> None:
    glass = Glass(now=0.0).wake()
    assert (glass.until("warning"), glass.until("attract")) == (90, 30)

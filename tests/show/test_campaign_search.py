"""How names on a campaign map settle: whose leader may run where, who stands back, who is left out."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.show.campaign_layout import WHOLE, Pane
from kiosk.show.campaign_outlines import Outline, Outlines
from kiosk.show.campaign_places import MapWord, Place
from kiosk.show.campaign_room import Room, Way, Ways
from kiosk.show.campaign_search import NOWHERE, Name, Search
from kiosk.show.grid import Box

PANE = Pane(Box(0, 0, 400, 400), WHOLE)


def room(
    fixed: Sequence[Box] = (), outlines: Sequence[Outline] = (), ways: Sequence[Way] = (), heads: Sequence[Way] = ()
) -> Room:
    return Room(PANE, fixed, [], Ways(PANE, ways), Ways(PANE, heads), Outlines(PANE, outlines))


def led(words: str, cost: float, leader: tuple[float, float, float, float]) -> Place:
    """A name of 40 px under the end of its leader."""
    word = MapWord(words, 0.0, 0.0, 40.0, 30.0, "town")
    return Place(word, leader[2] - 20, leader[3], cost, "below", leader, leader)


def settled(*names: Name) -> list[tuple[float, ...]]:
    """The leaders that names settle with; none for one that is left out."""
    search = Search(list(names))
    for _ in search.settling():
        pass
    return [name.has.word.leader if name.has else () for name in search.names]


def test_leaders_that_would_cross_are_untangled() -> None:
    over, aside = (100.0, 100.0, 200.0, 200.0), (100.0, 100.0, 60.0, 260.0)
    other = (200.0, 100.0, 100.0, 200.0)
    free = room()
    assert settled(Name(free, iter([[led("One", 1, over), led("One", 9, aside)]]))) == [over]
    one = Name(free, iter([[led("One", 1, over), led("One", 9, aside)]]))
    assert settled(one, Name(free, iter([[led("Other", 1, other)]]))) == [aside, other]


def test_of_two_for_one_place_the_one_that_is_worth_more_has_it() -> None:
    only = (100.0, 100.0, 100.0, 200.0)
    for least, most in ((400.0, NOWHERE), (NOWHERE, 400.0)):
        names = [Name(room(), iter([[led("A", 1, only)]]), worth) for worth in (least, most)]
        assert settled(*names) == ([(), only] if most == NOWHERE else [only, ()])


def test_a_leader_crosses_no_border_and_covers_no_square() -> None:
    down, right = (100.0, 100.0, 100.0, 200.0), (100.0, 100.0, 200.0, 100.0)
    places = [led("A", 1, down), led("A", 9, right)]
    border = [(0.0, 0.4), (0.6, 0.4)]  # from 0 to 240 px, 160 px down
    square = Box(90, 140, 20, 20)
    assert settled(Name(room(), iter([places]))) == [down]
    assert settled(Name(room(outlines=[border]), iter([places]))) == [right]
    assert settled(Name(room(fixed=[square]), iter([places]))) == [right]


def test_a_leader_does_not_run_along_a_way_and_a_name_keeps_off_arrowheads() -> None:
    down, right = (100.0, 100.0, 100.0, 200.0), (100.0, 100.0, 200.0, 100.0)
    places = [led("A", 1, down), led("A", 70, right)]
    beside = [(100.0, 100.0), (100.0, 170.0)]
    across = [(60.0, 145.0), (140.0, 145.0)]
    assert settled(Name(room(ways=[beside]), iter([places]))) == [right]
    assert settled(Name(room(ways=[across]), iter([places]))) == [down]
    head = [(90.0, 205.0), (110.0, 225.0), (90.0, 225.0)]
    places = [led("A", 1, down), led("A", 3, right)]
    assert settled(Name(room(heads=[head]), iter([places]))) == [right]


def test_a_name_is_not_led_to_the_far_side_of_a_border_while_there_is_another_place() -> None:
    down, right = (100.0, 100.0, 100.0, 200.0), (100.0, 100.0, 200.0, 100.0)
    places = [led("A", 1, down), led("A", 30, right)]
    under_its_head, through_its_feet = [(0.0, 0.52), (1.0, 0.52)], [(0.0, 0.55), (1.0, 0.55)]
    assert settled(Name(room(outlines=[under_its_head]), iter([places]))) == [right]
    assert settled(Name(room(outlines=[through_its_feet]), iter([places]))) == [down]


def test_an_outline_is_found_under_letters_and_across_a_line_and_nowhere_else() -> None:
    outlines = Outlines(PANE, [[(0.25, 0.0), (0.5, 1.0)]])  # from 100, 0 to 200, 400
    assert outlines.under(Box(140, 190, 40, 30))
    assert not outlines.under(Box(180, 190, 40, 30))
    level = Outlines(PANE, [[(0.0, 0.5), (1.0, 0.5)]])
    assert level.under(Box(10, 180, 40, 30)) and not level.under(Box(10, 174, 40, 30)), "under letters a line is blank"
    assert outlines.part((100, 200, 200, 200)) and outlines.part((200, 40, 60, 180))
    assert not outlines.part((160, 200, 300, 220)) and not outlines.part(())
    far = Outlines(PANE, [[(-1.0, -1.0), (2.0, 2.0)]])  # from outside the pane to outside it
    assert far.part((0, 399, 399, 0)) and not far.part((0, 100, 0, 300))

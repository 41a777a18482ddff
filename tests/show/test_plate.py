"""The viewer of a picture: what is told of its places."""

from __future__ import annotations

from kiosk.depot.opened import Prepared
from kiosk.prepare.form import Prose
from kiosk.session.place import Place
from show.house import House


def test_what_is_told_of_a_spot_keeps_its_emphasis_and_its_paragraphs(house: House, small: Prepared) -> None:
    chapter, plate = small.chapter("crossing"), house.screens.plate
    told: Prose = {"en": [{"t": "The Ost & its rope.", "em": [[4, 7]]}, {"t": "It held."}]}
    chapter["pages"][1]["spots"] = [{**chapter["pages"][1]["spots"][0], "text": told}]
    plate._open_chapter = lambda _chapter: chapter
    house.wake()
    house.gallery.go(Place("plate", "crossing", 1, picture="landing"))
    (row,) = plate._spots.rows()
    assert row.told == "The <i>Ost</i> &amp; its rope. <br><br>It held."
    shown = plate.property("whole")
    assert plate.words_in_sight() == len(f"{shown['lead']} {shown['credit']}".split()) + 7

"""Where the buttons stand that are touched from outside."""

from __future__ import annotations

from typing import Any

from bench.inside.visit import Visit


def places(visit: Visit, _times: int) -> dict[str, Any]:
    """px of the window: the way from the contents into the first chapter, and its two ways on."""
    visit.wake()
    label = visit.running.gallery.property("nextLabel")
    begin = visit.where(label)
    visit.press(label)
    words = visit.running.gallery.interface_words()
    visit.press(words["next"])
    return {"begin": begin, "next": visit.where(words["next"]), "back": visit.where(words["back"])}

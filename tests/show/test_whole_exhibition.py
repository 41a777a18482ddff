"""The shipped exhibition at every text size, contrast and way of hanging the screen: nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import pytest

from kiosk.depot.opened import Prepared
from kiosk.prepare.form import Page
from kiosk.session.place import TEXT_STEPS
from kiosk.show.grid import Stage
from kiosk.show.measure import Measure
from kiosk.show.media import lead_and_credit
from kiosk.show.page_blocks import Setting
from kiosk.show.pages import lay_out
from kiosk.show.part_view import PartView
from kiosk.show.said import said
from kiosk.show.tongue import Tongue
from show.themed import Themed

LANDSCAPE, PORTRAIT = (1920.0, 816.0), (1080.0, 1568.0)
LEADING = 4  # px under the letters of the last line
CASES = list(product((LANDSCAPE, PORTRAIT), TEXT_STEPS, (False, True)))


@dataclass(frozen=True)
class Laid:
    """A page laid out one way."""

    chapter: str
    page: Page
    index: int
    parts: tuple[PartView, ...]
    measure: Measure
    stage: Stage

    def __str__(self) -> str:
        return f"{self.chapter}, page {self.index + 1} ({self.page['kind']})"


@pytest.fixture(params=CASES, ids=lambda case: f"{int(case[0][0])}-{case[1]}-{'contrast' if case[2] else 'usual'}")
def laid(request: pytest.FixtureRequest, shipped: Prepared, themed: Themed, english: Tongue) -> list[Laid]:
    """Every page of every chapter in one of the sixteen ways."""
    size, percent, contrast = request.param
    stage, measure = Stage(*size, large=percent > 125), themed.measure(percent, contrast)
    media = shipped.media()
    found = []
    for entry in shipped.exhibition["chapters"]:
        kicker = f"{entry['number']}  {said(entry['title'], 'en')}"
        setting = Setting(stage, english, measure, media, kicker)
        for i, page in enumerate(shipped.chapter(entry["id"])["pages"]):
            found.append(Laid(entry["id"], page, i, lay_out(i, page, setting), measure, stage))
    assert len(found) >= 40
    return found


def listed(complaints: list[str]) -> str:
    """Each of them on a line of its own, once."""
    return "\n".join(dict.fromkeys(complaints))


def every_part(laid: list[Laid]) -> Iterator[tuple[Laid, PartView]]:
    for one in laid:
        for part in one.parts:
            yield one, part


def test_every_block_fits_the_room_it_is_given(laid: list[Laid]) -> None:
    tall = [
        f"{one}: part {part.part + 1} takes {height:.0f} of {part.flow.h:.0f} px: {[b.kind for b in part.blocks]}"
        for one, part in every_part(laid)
        if (height := sum(b.tall + (b.gap if i else 0) for i, b in enumerate(part.blocks))) > part.flow.h + 0.5
    ]
    assert not tall, listed(tall)


def test_no_sentence_goes_on_in_another_part(laid: list[Laid]) -> None:
    """None of them is longer than a part."""
    torn = [(one, block) for one, part in every_part(laid) for block in part.blocks if block.torn]
    assert not torn, listed([f"{one}: {block.words[-40:]!r}" for one, block in torn])


def test_no_caption_is_parted_from_its_credit(laid: list[Laid]) -> None:
    for one in laid:
        captions = [block for part in one.parts for block in part.blocks if block.role == "caption" and block.paragraph]
        assert one.page["kind"] != "plate" or len(captions) <= 1, str(one)


def test_every_part_shows_something(laid: list[Laid]) -> None:
    assert [str(one) for one, part in every_part(laid) if not part.blocks and not part.picture] == []


def test_every_part_can_be_reached(laid: list[Laid]) -> None:
    for one in laid:
        offsets = [part.offset for part in one.parts]
        assert offsets == sorted(set(offsets)), str(one)


def test_captions_end_above_the_day_line(laid: list[Laid], english: Tongue, shipped: Prepared) -> None:
    media, low = shipped.media(), []
    for one, part in every_part(laid):
        if not part.caption_box.w:
            continue
        medium = media[part.picture]
        kind = english.words[f"kind_{medium['kind']}"]
        words = lead_and_credit(said(medium["caption"], "en"), kind, said(medium["credit"], "en"))
        bottom = part.caption_box.y + one.measure.led_height(*words, "caption", part.caption_box.w)
        limit = part.title_box.y - 44 if one.stage.portrait else one.stage.height + 16 + LEADING
        if bottom > limit:
            low.append(f"{one}: caption ends at {bottom:.0f}, {limit:.0f} is the least")
    assert not low, listed(low)


def test_titles_take_three_lines_at_most(laid: list[Laid]) -> None:
    long = [
        f"{one}: {part.title!r}"
        for one, part in every_part(laid)
        if len(one.measure.breaks(part.title, "title2", part.title_box.w)) > 3
    ]
    assert not long, listed(long)


def test_titles_and_signs_stay_apart(laid: list[Laid]) -> None:
    for one, part in every_part(laid):
        title = part.title_box
        assert title.x + title.w <= one.stage.width - 64 + 1, str(one)
        assert title.bottom <= part.flow.y or part.flow.x >= title.x + title.w, str(one)
        if part.aside:
            assert part.aside_box.x >= title.x + title.w, str(one)


def test_kickers_fit_on_one_line(laid: list[Laid]) -> None:
    wide = [
        f"{one}: {part.kicker!r}"
        for one, part in every_part(laid)
        if part.title_box.x + one.measure.width(part.kicker, "kicker") > one.stage.width - 32
    ]
    assert not wide, listed(wide)


def test_signs_of_a_wide_page_fit_above_its_rows(laid: list[Laid]) -> None:
    tall = []
    for one, part in every_part(laid):
        if part.aside:
            lines = len(one.measure.breaks(part.aside, "caption", part.aside_box.w))
            if part.aside_box.y + lines * 34 > part.flow.y and one.measure.roles["caption"].px == 26:
                tall.append(str(one))
    assert not tall, listed(tall)


def test_lines_of_text_have_sixty_letters_at_most(shipped: Prepared, themed: Themed, english: Tongue) -> None:
    """On average, at the usual text size: the width that eyes follow."""
    setting = Setting(Stage(*LANDSCAPE), english, themed.measure(), shipped.media(), "")
    long = []
    for entry in shipped.exhibition["chapters"]:
        for i, page in enumerate(shipped.chapter(entry["id"])["pages"]):
            for part in lay_out(i, page, setting):
                long += [
                    f"{entry['id']}, page {i + 1}: {average:.0f} letters a line"
                    for block in part.blocks
                    if block.paragraph is not None and block.role == "body"
                    if (lines := setting.measure.breaks(block.paragraph["t"], "body", part.flow.w))
                    if (average := len(block.paragraph["t"]) / len(lines)) > 60
                ]
    assert not long, listed(long)


def test_wide_text_has_seventy_five_letters_at_most(shipped: Prepared, themed: Themed, english: Tongue) -> None:
    setting = Setting(Stage(*LANDSCAPE), english, themed.measure(), shipped.media(), "")
    long = []
    for entry in shipped.exhibition["chapters"]:
        for i, page in enumerate(shipped.chapter(entry["id"])["pages"]):
            for part in lay_out(i, page, setting):
                for block in part.blocks:
                    if block.role != "bodyWide" or not block.words:
                        continue
                    width = block.content["textWidth"] if block.kind == "agree" else block.wide or part.flow.w
                    lines = setting.measure.breaks(block.words, "bodyWide", width)
                    average = len(block.words) / len(lines)
                    if average > 75:
                        long.append(f"{entry['id']}, page {i + 1} ({block.kind}): {average:.0f} letters a line")
    assert not long, listed(long)


def test_at_the_usual_size_a_page_in_landscape_is_one_part(shipped: Prepared, themed: Themed, english: Tongue) -> None:
    """A page was written to be one: what breaks it at 100 % is a page with too many words."""
    setting = Setting(Stage(*LANDSCAPE), english, themed.measure(), shipped.media(), "")
    broken = [
        f"{entry['id']}, page {i + 1} ({page['kind']}): {len(parts)} parts"
        for entry in shipped.exhibition["chapters"]
        for i, page in enumerate(shipped.chapter(entry["id"])["pages"])
        if len(parts := lay_out(i, page, setting)) > 2
    ]
    assert not broken, listed(broken)

"""Every kind of page lays out, says who says so, and loses none of its words."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, product

import pytest

from kiosk.depot.opened import Prepared
from kiosk.prepare.form import Page
from kiosk.prepare.ties import loosened
from kiosk.show.figure_pages import BEFORE_ROWS
from kiosk.show.flow import stack
from kiosk.show.grid import Stage
from kiosk.show.page_blocks import Setting
from kiosk.show.pages import BUILDERS, lay_out, page_sources
from kiosk.show.part_view import PartView
from kiosk.show.said import escaped, every
from kiosk.show.tongue import Tongue
from show.themed import Themed

STAGES = [(1920.0, 816.0), (1080.0, 1568.0)]


def setting(prepared: Prepared, themed: Themed, tongue: Tongue, size: tuple[float, float], percent: int) -> Setting:
    stage = Stage(*size, large=percent > 125)
    return Setting(stage, tongue, themed.measure(percent), prepared.media(), "1  The crossing")


def pages_of(prepared: Prepared) -> list[tuple[str, int, Page]]:
    return [
        (entry["id"], i, page)
        for entry in prepared.exhibition["chapters"]
        for i, page in enumerate(prepared.chapter(entry["id"])["pages"])
    ]


def by_kind(prepared: Prepared) -> dict[str, Page]:
    return {page["kind"]: page for _, _, page in pages_of(prepared)}


@pytest.fixture
def usual(small: Prepared, themed: Themed, english: Tongue) -> Setting:
    return setting(small, themed, english, STAGES[0], 100)


def only(page: Page, usual: Setting) -> PartView:
    (part,) = lay_out(3, page, usual)
    return part


def test_the_small_bundle_has_a_page_of_every_kind(small: Prepared) -> None:
    assert set(by_kind(small)) == set(BUILDERS)


@pytest.mark.parametrize("kind", sorted(BUILDERS))
@pytest.mark.parametrize("size", STAGES)
@pytest.mark.parametrize("percent", [100, 125, 150, 175])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_kind_lays_out(
    small: Prepared,
    themed: Themed,
    words: dict[str, str],
    kind: str,
    size: tuple[float, float],
    percent: int,
    language: str,
) -> None:
    tongue = Tongue(language, small.exhibition["calendars"][language], words)
    page = by_kind(small)[kind]
    parts = lay_out(0, page, setting(small, themed, tongue, size, percent))
    assert [part.part for part in parts] == list(range(len(parts)))
    for part in parts:
        assert part.title == page["title"][language]
        assert part.blocks
        assert sum(block.tall for block in part.blocks) <= part.flow.h
        assert part.title_box.x + part.title_box.w <= size[0]


def test_a_kind_of_a_later_version_shows_what_it_has(small: Prepared, usual: Setting) -> None:
    page: Page = {**by_kind(small)["text"], "kind": "hologram"}  # type: ignore[typeddict-item]
    assert only(page, usual).title == page["title"]["en"]


def test_a_page_knows_where_it_stands(small: Prepared, usual: Setting) -> None:
    part = only(by_kind(small)["text"], usual)
    assert (part.page, part.kicker, part.kind) == (3, "1  The crossing", "text")
    assert [when["edtf"] for when in part.dates] == ["1931-03-12"]


@pytest.mark.parametrize(
    ("kind", "sources", "locators"),
    [
        ("text", ("log",), ("",)),
        ("quote", ("log",), ("page 4",)),
        ("document", ("parish",), ("",)),
        ("notice", (), ()),
        ("voices", (), ()),
        ("figures", (), ()),
    ],
)
def test_a_page_says_who_says_so(
    small: Prepared, usual: Setting, kind: str, sources: tuple[str, ...], locators: tuple[str, ...]
) -> None:
    part = only(by_kind(small)[kind], usual)
    assert (part.sources, part.locators) == (sources, locators)


def test_the_source_of_a_quote_comes_before_the_pages_own_and_stands_once(small: Prepared) -> None:
    page: Page = {**by_kind(small)["quote"], "sources": ["parish"]}
    assert page_sources(page, "en") == (("log", "parish"), ("page 4", ""))
    assert page_sources({**page, "sources": ["parish", "log"]}, "en") == (("parish", "log"), ("", "page 4"))


@pytest.mark.parametrize("size", STAGES)
@pytest.mark.parametrize("percent", [100, 175])
def test_every_page_with_sources_has_a_way_to_them(
    shipped: Prepared, themed: Themed, english: Tongue, size: tuple[float, float], percent: int
) -> None:
    """A button of the page, or one beside every figure and voice."""
    made = setting(shipped, themed, english, size, percent)
    seen = 0
    for chapter, i, page in pages_of(shipped):
        for part in lay_out(i, page, made):
            if part.sources and page["kind"] not in ("figures", "voices"):
                assert part.sources_box.w > 0, (chapter, i)
                seen += 1
    assert seen > 10


def test_a_notice_offers_both_ways(small: Prepared, usual: Setting, words: dict[str, str]) -> None:
    part = only(by_kind(small)["notice"], usual)
    assert part.blocks[-1].kind == "choices"
    assert part.blocks[-1].content == {"goOn": words["goOn"], "goRound": words["goRound"], "skip": 2}
    assert part.skip_to == 2


@pytest.mark.parametrize("size", STAGES)
@pytest.mark.parametrize("percent", [100, 175])
def test_every_part_of_a_notice_offers_both_ways(
    small: Prepared, themed: Themed, english: Tongue, size: tuple[float, float], percent: int
) -> None:
    page: Page = {**by_kind(small)["notice"], "text": {"en": [{"t": "What follows is hard to read. " * 40}]}}
    parts = lay_out(0, page, setting(small, themed, english, size, percent))
    assert len(parts) > 1 or percent == 100
    for part in parts:
        assert [block.kind for block in (*part.blocks, *part.second)].count("choices") == 1
        assert stack(part.blocks) <= part.flow.h


def test_an_upright_page_of_words_alone_is_set_larger_unless_that_takes_another_part(
    small: Prepared, themed: Themed, english: Tongue
) -> None:
    made = setting(small, themed, english, STAGES[1], 100)

    def roles(letters: int) -> set[str]:
        page: Page = {**by_kind(small)["text"], "text": {"en": [{"t": "word " * (letters // 5)}]}}
        return {block.role for part in lay_out(0, page, made) for block in part.blocks}

    assert roles(400) == {"bodyUpright"}
    assert roles(1400) == {"body"}


def test_the_parts_of_an_upright_page_of_words_begin_at_one_height(
    small: Prepared, themed: Themed, english: Tongue
) -> None:
    paragraphs = [{"t": "word " * count} for count in (76, 30)]  # sentences that are not cut
    page: Page = {**by_kind(small)["text"], "text": {"en": paragraphs}}  # type: ignore[typeddict-item]
    parts = lay_out(0, page, setting(small, themed, english, STAGES[1], 175))
    assert len(parts) > 1
    assert len({part.flow.y for part in parts}) == 1
    assert all(stack(part.blocks) <= part.flow.h for part in parts)


def test_words_of_an_upright_page_are_at_no_step_smaller_than_at_the_one_before(themed: Themed) -> None:
    px = [themed.measure(percent).roles["bodyUpright"].px for percent in (100, 125, 150, 175)]
    assert px == sorted(px)
    assert px[-1] == themed.measure(175).roles["body"].px


@pytest.mark.parametrize("percent", [100, 125, 150, 175])
def test_a_number_is_larger_than_its_source(themed: Themed, percent: int) -> None:
    roles = themed.measure(percent).roles
    assert roles["figure"].px > roles["caption"].px


def test_the_rule_of_a_document_stands_inside_the_margin(shipped: Prepared, themed: Themed, english: Tongue) -> None:
    for size, percent in product(STAGES, (100, 175)):
        made = setting(shipped, themed, english, size, percent)
        for _, i, page in pages_of(shipped):
            if page["kind"] == "document":
                flow = lay_out(i, page, made)[0].flow
                assert flow.x >= 88 and flow.x + flow.w <= size[0] - 64


def test_a_document_says_that_it_is_not_the_documents_own_words(
    small: Prepared, usual: Setting, words: dict[str, str]
) -> None:
    blocks = only(by_kind(small)["document"], usual).blocks
    assert [block.words for block in blocks] == [
        words["form_summary"],
        "Order of\u00a0the\u00a0district",
        "Dated 2 March 1931",
        "Nobody may walk on the\u00a0river.",
        "Copied by the priest.",
    ]


def test_a_plate_shows_its_picture_and_the_way_to_look_closer(small: Prepared, usual: Setting) -> None:
    part = only(by_kind(small)["plate"], usual)
    assert part.picture == "landing"
    assert part.picture_box.w > 1000 and part.look.h >= 88 and part.caption_box.w > 0


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("size", STAGES)
@pytest.mark.parametrize("percent", [150, 175])
def test_beside_large_text_every_part_has_the_caption_under_the_picture(
    shipped: Prepared, themed: Themed, words: dict[str, str], size: tuple[float, float], percent: int, language: str
) -> None:
    tongue = Tongue(language, shipped.exhibition["calendars"][language], words)
    made, seen = setting(shipped, themed, tongue, size, percent), 0
    for _, i, page in pages_of(shipped):
        if page["kind"] != "plate" or shipped.media()[page["picture"]]["labels"]:
            continue
        for part in lay_out(i, page, made):
            assert part.picture_box.h == (400 if made.stage.portrait else 333), "one height for all"
            assert part.use == ("upright" if made.stage.portrait else "narrow")
            assert escaped(shipped.media()[page["picture"]]["caption"][language]) in part.caption
            assert part.caption_box.y >= part.picture_box.bottom
            assert part.caption_box.bottom <= (part.look.y if not made.stage.portrait else part.title_box.y - 44)
            seen += 1
    assert seen > 10


def test_a_caption_without_room_under_its_picture_is_read_with_the_text(
    small: Prepared, themed: Themed, english: Tongue
) -> None:
    made = setting(small, themed, english, STAGES[0], 175)
    page = by_kind(small)["plate"]
    medium = {**made.media["landing"], "caption": {"en": "The landing at Ost, drawn for this test. " * 30}}
    parts = lay_out(0, page, replace(made, media={"landing": medium}))  # type: ignore[dict-item]
    said = " ".join(block.words for part in parts for block in part.blocks)
    assert "The landing at Ost" in said and "drawn for this test" in said
    assert all(part.caption_box.w == 0 and part.use == "page" for part in parts)


@pytest.mark.parametrize(
    ("credit", "rest"),
    [
        ("By A. Reed, 2026; " + "not a record of one moment. " * 9, "Illustration. By A. Reed, 2026."),
        ("By A. Reed, 2026. " + "Not a record of one moment. " * 9, "Illustration. By A. Reed, 2026."),
        ("By A. Reed and others " * 9, "Illustration."),
    ],
)
def test_a_credit_gives_way_to_the_picture_beside_large_text(
    credit: str, rest: str, small: Prepared, themed: Themed, english: Tongue
) -> None:
    made = setting(small, themed, english, STAGES[0], 175)
    medium = {**made.media["landing"], "kind": "illustration", "credit": {"en": credit}}
    part, *_ = lay_out(0, by_kind(small)["plate"], replace(made, media={"landing": medium}))  # type: ignore[dict-item]
    assert part.picture_box.h == 333
    assert part.caption.endswith(f"</b> {rest}")


def test_no_map_is_shown_again_for_its_credit_alone(shipped: Prepared, themed: Themed, words: dict[str, str]) -> None:
    tongue = Tongue("ru", shipped.exhibition["calendars"]["ru"], words)
    made = setting(shipped, themed, tongue, STAGES[0], 175)
    for _, i, page in pages_of(shipped):
        if page["kind"] == "plate" and shipped.media()[page["picture"]]["labels"]:
            assert [part.picture != "" for part in lay_out(i, page, made)].count(True) == 1


@pytest.mark.parametrize("size", STAGES)
def test_a_lettered_picture_at_large_text_has_a_bold_lead_and_a_credit_beside_it(
    shipped: Prepared, themed: Themed, english: Tongue, size: tuple[float, float]
) -> None:
    made, seen = setting(shipped, themed, english, size, 175), 0
    for _, i, page in pages_of(shipped):
        if page["kind"] != "plate" or not shipped.media()[page["picture"]]["labels"]:
            continue
        lead, credit = lay_out(i, page, made)[0].blocks
        assert loosened(lead.words) == loosened(shipped.media()[page["picture"]]["caption"]["en"])
        assert (lead.role, credit.role) == ("captionLead", "caption")
        seen += 1
    assert seen > 5


@pytest.mark.parametrize("language", ["en", "ru"])
def test_at_125_all_lettered_pictures_are_arranged_alike(
    shipped: Prepared, themed: Themed, words: dict[str, str], language: str
) -> None:
    tongue = Tongue(language, shipped.exhibition["calendars"][language], words)
    made = setting(shipped, themed, tongue, STAGES[0], 125)
    laid = [
        lay_out(i, page, made)
        for _, i, page in pages_of(shipped)
        if page["kind"] == "plate" and shipped.media()[page["picture"]]["labels"]
    ]
    assert len({(parts[0].picture_box, parts[0].look) for parts in laid}) == 1
    assert all(not part.picture for parts in laid for part in parts[1:])


def test_at_the_largest_text_voices_share_a_screen_as_far_as_they_fit(
    shipped: Prepared, themed: Themed, english: Tongue
) -> None:
    made = setting(shipped, themed, english, STAGES[0], 175)
    kinds = {
        (chapter, i): [[block.kind for block in part.blocks] for part in lay_out(i, page, made)]
        for chapter, i, page in pages_of(shipped)
        if page["kind"] == "voices"
    }
    assert kinds["two-dates", 5] == [["voices", "voices"], ["voices", "agree"]]  # three voices, one under another
    assert kinds["islands", 4] == [["voices"], ["voices", "agree"]]


@pytest.mark.parametrize(("size", "percent"), list(product(STAGES, [100, 175])))
def test_parts_hold_all_words_of_a_page_and_none_twice(
    shipped: Prepared, themed: Themed, english: Tongue, size: tuple[float, float], percent: int
) -> None:
    made = setting(shipped, themed, english, size, percent)
    for chapter, i, page in pages_of(shipped):
        if page["kind"] != "text" or not page.get("text"):
            continue
        cut = [block.paragraph for part in lay_out(i, page, made) for block in part.blocks]
        told = " ".join(paragraph["t"] for paragraph in cut if paragraph is not None)
        assert told.split() == " ".join(p["t"] for p in page["text"]["en"]).split(), (chapter, i)


def test_the_words_of_a_page_are_shared_among_its_parts(shipped: Prepared, themed: Themed, english: Tongue) -> None:
    made = setting(shipped, themed, english, STAGES[0], 175)
    for _, i, page in pages_of(shipped):
        parts = lay_out(i, page, made)
        assert page["words"]["en"] <= sum(part.words for part in parts) <= page["words"]["en"] + len(parts)


@pytest.mark.parametrize("percent", [100, 125])
def test_the_first_figure_stands_farther_from_the_words_over_it_than_their_lines(
    shipped: Prepared, themed: Themed, english: Tongue, percent: int
) -> None:
    made, seen = setting(shipped, themed, english, STAGES[0], percent), 0
    for _, i, page in pages_of(shipped):
        for part in lay_out(i, page, made):
            for above, block in pairwise(part.blocks):
                if (above.kind, block.kind) == ("paragraph", "figure"):
                    assert block.gap >= BEFORE_ROWS
                    seen += 1
    assert seen >= 3


def test_rows_stand_apart_where_a_part_has_room_and_none_leaves_it(
    shipped: Prepared, themed: Themed, english: Tongue
) -> None:
    made = setting(shipped, themed, english, STAGES[0], 100)
    for _, i, page in pages_of(shipped):
        for part in lay_out(i, page, made):
            used = sum(block.tall + block.gap * (j > 0) for j, block in enumerate(part.blocks))
            assert used <= part.flow.h + 0.01
            rows = [block for above, block in pairwise(part.blocks) if above.kind == block.kind == "figure"]
            assert used > part.flow.h - 30 or all(row.gap >= 36 for row in rows)


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("size", STAGES)
def test_figures_take_the_room_they_have(
    shipped: Prepared, themed: Themed, words: dict[str, str], size: tuple[float, float], language: str
) -> None:
    """A part that is not full begins at 222 as drawn, and none leaves its room."""
    usual = setting(shipped, themed, Tongue(language, shipped.exhibition["calendars"][language], words), size, 100)
    for _, index, page in pages_of(shipped):
        for part in lay_out(index, page, usual) if page["kind"] == "figures" else ():
            free = part.flow.h - stack(part.blocks)
            assert free >= -0.5
            wanting = [block for block in part.blocks[1:] if block.gap < block.airy - 0.5]
            assert free < 1 or not wanting
            assert free < 1 or part.title_box.bottom > 160 or part.flow.y >= 222


def test_what_voices_agree_on_stands_at_the_foot_of_the_page(
    shipped: Prepared, themed: Themed, english: Tongue
) -> None:
    usual = setting(shipped, themed, english, STAGES[0], 100)
    voiced = [lay_out(index, page, usual) for _, index, page in pages_of(shipped) if page["kind"] == "voices"]
    last = [parts[-1] for parts in voiced if parts[-1].blocks[-1].kind == "agree" and len(parts[-1].blocks) > 1]
    assert last
    for part in last:
        assert part.flow.y + stack(part.blocks) == pytest.approx(812, abs=0.5)


def test_voices_without_days_stand_where_names_do_as_far_as_they_have_room(
    shipped: Prepared, themed: Themed, english: Tongue
) -> None:
    usual = setting(shipped, themed, english, STAGES[0], 100)
    voiced = [page for _, _, page in pages_of(shipped) if page["kind"] == "voices" and not page.get("measure")]
    parts = [part for page in voiced for part in lay_out(0, page, usual)]
    assert {part.flow.y for part in parts} >= {286}
    tight = (part for part in parts if part.flow.y < 286)
    assert all(stack(part.blocks) == pytest.approx(part.flow.h) for part in tight)


def test_a_document_says_on_every_part_whose_words_it_gives(shipped: Prepared, themed: Themed, english: Tongue) -> None:
    made = setting(shipped, themed, english, STAGES[0], 175)
    documents = [lay_out(i, page, made) for _, i, page in pages_of(shipped) if page["kind"] == "document"]
    assert any(len(parts) > 1 for parts in documents)
    for parts in documents:
        assert len({part.blocks[0].words for part in parts}) == 1
        assert all(stack(part.blocks) <= part.flow.h for part in parts)


def test_an_upright_page_of_voices_has_its_key_over_them_where_there_is_room(
    shipped: Prepared, themed: Themed, english: Tongue
) -> None:
    made = setting(shipped, themed, english, STAGES[1], 100)
    voices = [lay_out(i, page, made) for _, i, page in pages_of(shipped) if page["kind"] == "voices"]
    assert voices
    assert any(loosened(every(english.words, "voicesOrder")) in loosened(parts[0].blocks[0].words) for parts in voices)


def test_a_key_in_larger_type_is_wider_where_the_title_leaves_it_room(
    shipped: Prepared, themed: Themed, words: dict[str, str]
) -> None:
    tongue = Tongue("ru", shipped.exhibition["calendars"]["ru"], {**words, "figuresKey": "Слово слова " * 8})
    made = setting(shipped, themed, tongue, STAGES[0], 150)
    (page,) = [page for chapter, i, page in pages_of(shipped) if (chapter, i) == ("occupied-manchuria", 5)]
    keyed = [part for part in lay_out(5, page, made) if part.aside]
    assert keyed
    for part in keyed:
        assert 640 < part.aside_box.w <= 640 * 1.2 + 4
        assert part.flow.y >= part.aside_box.y + made.measure.height(part.aside, "note", part.aside_box.w)

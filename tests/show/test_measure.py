"""Lines are counted as they are drawn: where the two differ, the last line of a page would be cut off."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtQml import QQmlComponent

from kiosk.depot.opened import Prepared
from kiosk.prepare.form import Paragraph
from kiosk.show.measure import Measure
from kiosk.show.said import escaped, shown
from show.themed import Themed

QML = b"""
import QtQuick
import Kiosk.Controls
import Kiosk.Theme
Words { property string named: "body"; role: Theme[named] }
"""
ROLES = ["title1", "title2", "name", "row", "group", "body", "bodyWide", "kicker", "caption", "captionLead", "quote"]
VOCABULARY = [
    "a",
    "in",
    "of",
    "the",
    "August",
    "1945",
    "Manchuria",
    "Kwantung",
    "53,000–55,000",
    "“surrender”",
    "(uncertain)",
    "—",
    "don’t",
    "well-known",
    "Хабаровск",
    "Советско-японская",
    "война,",
    "В\u00a01945\u00a0году",
    "1\u2011й",
    "Халхин\u2011Гол",
    "internationalisation’s",
    "fi",
    "ffl",
    "AVATAR",
    "To.",
    "Yes:",
    "1/2",
    "&",
    "<b>",
    "X…",
]


@pytest.fixture(scope="module")
def drawn(themed: Themed) -> Iterator[QObject]:
    """A Words item outside any window: it lays out its lines all the same."""
    component = QQmlComponent(themed.engine)
    component.setData(QML, QUrl())
    item = component.create()
    assert item is not None, component.errorString()
    yield item  # the component lives as long as this waits, and the item with it


def lines_drawn(item: QObject, text: str, role: str, width: float, *, marked: bool = False) -> int:
    item.setProperty("marked", marked)
    item.setProperty("named", role)
    item.setProperty("width", width)
    item.setProperty("text", text)
    return int(item.property("lineCount"))


def sentences() -> list[tuple[str, str, float]]:
    chance = random.Random(1945)
    return [
        (
            " ".join(chance.choices(VOCABULARY, k=chance.randint(1, 60))),
            chance.choice(ROLES),
            float(chance.randint(220, 1280)),
        )
        for _ in range(200)
    ]


@pytest.mark.parametrize(("percent", "contrast"), [(100, False), (125, False), (150, True), (175, False)])
def test_as_many_lines_are_counted_as_are_drawn(themed: Themed, drawn: QObject, percent: int, contrast: bool) -> None:
    measure = themed.measure(percent, contrast)
    set_theme(themed, percent, contrast)
    wrong = [
        (text, role, width)
        for text, role, width in sentences()
        if lines_drawn(drawn, text, role, width) != len(measure.breaks(text, role, width))
    ]
    assert wrong == []


def set_theme(themed: Themed, percent: int, contrast: bool) -> None:
    themed.theme.setProperty("percent", percent)
    themed.theme.setProperty("contrast", contrast)


def emphasised(prepared: Prepared) -> list[Paragraph]:
    pages = [page for entry in prepared.exhibition["chapters"] for page in prepared.chapter(entry["id"])["pages"]]
    texts = [page.get(key) for page in pages for key in ("text", "quote", "context", "note")]
    found = [p for text in texts if text for p in text["en"]]
    return [p for p in found if p.get("em")]


@pytest.mark.parametrize("percent", [100, 175])
def test_emphasis_never_needs_more_lines_than_were_counted(
    themed: Themed, drawn: QObject, shipped: Prepared, small: Prepared, percent: int
) -> None:
    measure = themed.measure(percent)
    set_theme(themed, percent, False)
    paragraphs = [*emphasised(shipped), *emphasised(small)]
    for paragraph in paragraphs:
        for width in (576.0, 656.0, 720.0, 952.0):
            text, marked = shown(paragraph)
            counted = len(measure.breaks(paragraph["t"], "body", width))
            assert lines_drawn(drawn, text, "body", width, marked=marked) <= counted, paragraph["t"]
    assert paragraphs


@pytest.mark.parametrize("percent", [100, 125])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_bold_lead_takes_as_many_lines_as_are_counted(
    themed: Themed, drawn: QObject, shipped: Prepared, percent: int, language: str
) -> None:
    measure = themed.measure(percent)
    set_theme(themed, percent, False)
    line, wrong = measure.roles["caption"].line, []
    for medium in shipped.media().values():
        lead, rest = medium["caption"][language], medium["credit"][language]
        for width in (660.0, 780.0, 952.0, 1040.0):
            text = f"<b>{escaped(lead)}</b> {escaped(rest)}"
            lines = lines_drawn(drawn, text, "caption", width, marked=True)
            if lines * line != measure.led_height(lead, rest, "caption", width):
                wrong.append((lead, width))
    assert wrong == []


def test_a_no_break_space_holds_in_marked_words_too(themed: Themed, drawn: QObject) -> None:
    set_theme(themed, 100, False)
    width = themed.measure().width("months", "body") + 4
    assert lines_drawn(drawn, escaped("in 9 months"), "body", width, marked=True) == 2
    assert lines_drawn(drawn, escaped("in 9\u00a0months"), "body", width, marked=True) == 3


def test_the_theme_says_every_role_that_the_gallery_measures_with(themed: Themed) -> None:
    roles = themed.measure().roles
    assert set(ROLES) | {"figure", "control", "axis", "quote"} <= set(roles)
    assert (roles["body"].family, roles["body"].px, roles["body"].line) == ("Spectral", 34, 50)


def test_a_larger_text_step_is_larger(themed: Themed) -> None:
    sizes = [themed.measure(percent).roles["body"].px for percent in (100, 125, 150, 175)]
    assert sizes == [34, 42, 51, 60] or sizes == [34, 43, 51, 60]


def test_high_contrast_has_a_heavier_body(themed: Themed) -> None:
    role = themed.measure(100, True).roles["body"]
    assert (role.family, role.weight) == ("Source Sans 3", 600)


def test_height_is_lines_times_their_height_and_nothing_for_no_words(themed: Themed) -> None:
    measure = themed.measure()
    assert measure.height("", "body", 600) == 0
    assert measure.height("one", "body", 600) == 50
    assert measure.height("word " * 60, "body", 600) == 50 * len(measure.breaks("word " * 60, "body", 600))


def test_breaks_begin_at_the_beginning_and_rise(themed: Themed) -> None:
    measure = themed.measure()
    for text, role, width in sentences():
        starts = measure.breaks(text, role, width)
        assert starts[0] == 0 and list(starts) == sorted(set(starts))


def test_ties_too_long_for_the_column_give_way_from_the_last_on_before_a_word_is_torn(themed: Themed) -> None:
    measure, words = themed.measure(), "и\u00a0маршал\u00a0Василевский договорились"
    width = measure.width("и\u00a0маршал\u00a0Василевск", "body")
    assert measure.eased({"t": words}, "body", width)["t"] == "и\u00a0маршал Василевский договорились"
    assert measure.eased({"t": words}, "body", 2 * width)["t"] == words


def test_a_word_wider_than_the_column_is_broken_and_not_cut_off(themed: Themed) -> None:
    assert len(themed.measure().breaks("m" * 200, "body", 300)) > 10


@pytest.mark.parametrize("title", ["The war that ended twice, and not everywhere at once", "Six days", "Что это было"])
def test_a_balanced_title_takes_no_more_lines_and_no_more_room(themed: Themed, title: str) -> None:
    measure: Measure = themed.measure()
    for width in (400.0, 656.0, 1256.0):
        found = measure.balanced(title, "title2", width)
        assert found <= width
        assert len(measure.breaks(title, "title2", found)) == len(measure.breaks(title, "title2", width))


@pytest.mark.parametrize(
    ("bound", "shown"),
    [
        ("23_минуты в_Токийском_заливе", "23_минуты в_Токийском заливе"),
        ("Двадцать_восемь_дней", "Двадцать восемь_дней"),
        ("Sakhalin for_the_northern_Kurils", "Sakhalin for_the_northern Kurils"),
    ],
)
def test_a_title_too_wide_for_its_line_keeps_a_preposition_with_what_follows(
    themed: Themed, bound: str, shown: str
) -> None:
    measure, bound, shown = themed.measure(), bound.replace("_", "\u00a0"), shown.replace("_", "\u00a0")
    width = max(measure.width(unit, "title2") for unit in shown.split(" "))
    assert measure.loosened(bound, "title2", width) == shown

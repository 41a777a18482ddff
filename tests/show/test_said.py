"""A visitor reads what was written, character for character, whatever it looks like."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent

from kiosk.prepare.form import Paragraph
from kiosk.show.said import cut, every, filled, markup, said, shown, told
from show.themed import Themed

HOSTILE = '<img src="http://x"> & <b>bold</b> it\'s'


@st.composite
def paragraphs(draw: st.DrawFn) -> Paragraph:
    """Any words with any number of emphasised ranges that do not touch one another."""
    text = draw(st.text(alphabet=st.sampled_from("abc <>&\"'é "), min_size=1, max_size=60))
    ends = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    ranges = [[ends[i], ends[i + 1]] for i in range(0, len(ends) - 1, 2)]
    return {"t": text, "em": ranges} if ranges else {"t": text}


def emphasised(paragraph: Paragraph) -> set[int]:
    return {i for start, end in paragraph.get("em", []) for i in range(start, end)}


def test_a_tag_without_emphasis_is_plain_text() -> None:
    assert shown({"t": HOSTILE}) == (HOSTILE, False)


def test_a_tag_beside_emphasis_is_escaped() -> None:
    text, marked = shown({"t": HOSTILE, "em": [[0, 4]]})
    assert marked
    assert text.startswith("<i>&lt;img</i> src=&quot;http://x&quot;&gt; &amp; &lt;b&gt;")


def test_a_tag_inside_emphasis_is_escaped() -> None:
    assert "<img" not in markup({"t": HOSTILE, "em": [[0, len(HOSTILE)]]})


@given(paragraphs())
def test_the_only_markup_is_ours(paragraph: Paragraph) -> None:
    text = markup(paragraph)
    bare = text.replace("<i>", "").replace("</i>", "")
    assert "<" not in bare and ">" not in bare
    assert unescape(bare) == paragraph["t"]


@pytest.mark.parametrize("character", ["<", ">", "&", '"', "'", "’", " ", "&lt;", "&#39;"])
def test_escaped_words_are_drawn_as_they_were_written(themed: Themed, character: str) -> None:
    """Qt's styled text knows few entities; one it does not know would be drawn letter by letter."""
    written = f"a{character}b"
    widths = [drawn_width(themed, written, "Text.PlainText")]
    widths.append(drawn_width(themed, markup({"t": written, "em": []}), "Text.StyledText"))
    assert widths[1] == pytest.approx(widths[0], abs=0.6)


def drawn_width(themed: Themed, text: str, kind: str) -> float:
    component = QQmlComponent(themed.engine)
    component.setData(f"import QtQuick\nText {{ textFormat: {kind}; font.pixelSize: 34 }}".encode(), QUrl())
    item = component.create()
    item.setProperty("text", text)
    return float(item.property("implicitWidth"))


@given(paragraphs(), st.integers(0, 60))
def test_a_cut_loses_no_letter_and_no_emphasis(paragraph: Paragraph, at: int) -> None:
    at = min(at, len(paragraph["t"]))
    head, tail = cut(paragraph, at)
    assert head["t"] == paragraph["t"][:at].rstrip()
    assert tail["t"] == paragraph["t"][at:]
    marked = emphasised(paragraph)
    assert {i for i in emphasised(head) if i < len(head["t"])} == {i for i in marked if i < len(head["t"])}
    assert emphasised(tail) == {i - at for i in marked if i >= at}


@given(paragraphs(), st.integers(0, 60))
def test_what_was_cut_is_still_escaped_whole(paragraph: Paragraph, at: int) -> None:
    for part in cut(paragraph, min(at, len(paragraph["t"]))):
        assert unescape(markup(part).replace("<i>", "").replace("</i>", "")) == part["t"]


def test_words_that_are_not_there_are_nothing() -> None:
    assert said(None, "en") == "" and said({"ru": "да"}, "en") == ""
    assert list(told(None, "en")) == []
    assert said({"en": "yes"}, "en") == "yes"


def test_a_pattern_is_filled_in_its_own_order() -> None:
    assert filled("%2 of %1", 9, 3) == "3 of 9"


def test_a_missing_interface_word_is_seen() -> None:
    assert every({}, "next") == "next"

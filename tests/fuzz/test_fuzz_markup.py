"""Words of any kind become paragraphs, and paragraphs our own markup: nothing a curator writes is ever obeyed."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import example, given
from hypothesis import strategies as st

from fuzz.guard import guarded, rounds
from kiosk.bundle.words import WordsError, tidy_line, tidy_prose
from kiosk.prepare.form import Paragraph
from kiosk.prepare.words import paragraphs
from kiosk.show.said import cut, markup

TOKENS = [
    "*", "**", "\\*", "\\", "<", ">", "&", "&lt;", "&#x3c;", "<img src='http://example.org/x.png'>", "<i>", "</i>",
    "<b", "<a href='http://example.org'>x</a>", "[x](http://example.org)", "http://example.org", "<!--", "-->", "\n",
    " ", "\n\n",
    "\u00a0", "\u202e", "\ue000", "word", "é", "🜁", "\u200d", "<br/>", "]]>", "<script>", "\t",
]  # fmt: skip
texts = st.lists(st.sampled_from(TOKENS) | st.text(max_size=5), max_size=14).map("".join)


class Read(HTMLParser):
    """What a reader of markup makes of it: the words, and which of them are emphasised."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words, self.depth, self.emphasised, self.strange = "", 0, "", [""][1:]

    def handle_data(self, data: str) -> None:
        self.words += data
        self.emphasised += data if self.depth else ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.depth += 1
        self.strange += [] if tag == "i" and not attrs else [tag]

    def handle_endtag(self, tag: str) -> None:
        self.depth -= 1
        self.strange += [] if tag == "i" else [tag]

    def handle_comment(self, data: str) -> None:
        self.strange.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def assert_harmless(paragraph: Paragraph, marked: str) -> None:
    """That `marked`, the markup of a paragraph, says its words and its emphasis and nothing else."""
    read = Read()
    read.feed(marked)
    read.close()
    marks = paragraph.get("em", [])
    assert read.strange == []
    assert read.words == paragraph["t"]
    assert read.emphasised == "".join(paragraph["t"][start:end] for start, end in marks)
    assert read.depth == 0


@rounds(500)
@given(texts)
@example("*" * 100_000)
@example("*a" * 50_000)
@example("* a*" * 20_000)
@example("*a " * 30_000 + "*")
@example("\n" * 100_000)
@example("\\*" * 50_000)
def test_any_text(text: str) -> None:
    with guarded():
        try:
            made = paragraphs(text)
        except WordsError as error:
            assert error.message
            return
        halves = [half for paragraph in made for at in places(paragraph) for half in cut(paragraph, at)]
        marked = [(paragraph, markup(paragraph)) for paragraph in (*made, *halves)]
    for paragraph, text_of_it in marked:
        assert_harmless(paragraph, text_of_it)


def places(paragraph: Paragraph) -> range:
    """Where a paragraph is cut in two: at a dozen places, or three if it is so long that reading it takes a while."""
    length = len(paragraph["t"])
    return range(0, length + 1, max(1, length // (12 if length < 1000 else 2)))


@rounds(300)
@given(texts)
def test_tidied_words_stay_as_they_are_when_tidied_again(text: str) -> None:
    for tidy in (tidy_line, tidy_prose):
        with guarded():
            try:
                once = tidy(text)
            except WordsError as error:
                assert error.message
                continue
            assert tidy(once) == once

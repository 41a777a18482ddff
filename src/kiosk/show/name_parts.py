"""What is said of a person and of the list, as rows of words with their heights. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from kiosk.prepare.form import Paragraph, RememberedGroup
from kiosk.prepare.name_index import NameRecord
from kiosk.prepare.name_regions import Region, region_of
from kiosk.show.context import Context
from kiosk.show.name_layout import LINE, label_width, result_height
from kiosk.show.name_search import Hit
from kiosk.show.said import every, filled, said, shown


@dataclass(frozen=True)
class ResultRow:
    """A name that answers; its three parts are escaped, the middle one is what was typed."""

    number: int
    before: str
    match: str
    after: str
    detail: str
    region: str  # whose characters the name is drawn with, "" for none; and the detail
    detailRegion: str
    label: str  # spoken
    atY: float
    tall: float


@dataclass(frozen=True)
class SheetRow:
    """A line of a page: what is said and, where there is one, its label before it."""

    label: str
    words: str
    marked: bool
    role: str
    atY: float
    tall: float
    region: str = ""  # whose characters the words are drawn with


def result(hit: Hit, y: float, width: float, context: Context) -> ResultRow:
    """One row of the results. Where another form than the name itself answers, the name stands under it."""
    text = hit.record["forms"][hit.form]["text"]
    detail = under(hit, context.language)
    tall = result_height(text, detail, width, context.measure.height)  # its number takes no more than its arrow
    before, match, after = (escape(part) for part in (text[: hit.start], text[hit.start : hit.end], text[hit.end :]))
    label = f"{text}. {detail}" if detail else text
    forms = hit.record["forms"]
    regions = region_of(forms[hit.form], forms), region_of(forms[0], forms) if hit.form else ""
    return ResultRow(hit.number, before, match, after, detail, *regions, label, y, tall)


def under(hit: Hit, language: str) -> str:
    """ "森 春子 · settler · Fangzheng"."""
    record = hit.record
    name = record["forms"][0]["text"] if hit.form else ""
    parts = (name, said(record.get("role"), language), said(record.get("place"), language))
    return " · ".join(part for part in parts if part)


Fact = tuple[str, str, Region]


def facts(record: NameRecord, groups: Sequence[RememberedGroup], context: Context) -> list[Fact]:
    """All that the list says of a person, label, words and their region, in the order of a page."""
    words, language = context.words, context.language
    forms = record["forms"]
    others = (form for form in forms[1:] if form["kind"] != "variant")
    found: list[Fact] = [(_kind(form["kind"], context), form["text"], region_of(form, forms)) for form in others]
    variants = [form for form in forms if form["kind"] == "variant"]
    also = " · ".join(form["text"] for form in variants)
    regions = [region_of(form, forms) for form in variants]
    group = next((said(one["title"], language) for one in groups if one["id"] == record.get("group")), "")
    found.append((every(words, "alsoWritten"), also, next(filter(None, regions), "")))
    plain = [
        (every(words, "born"), said(record.get("born"), language)),
        (every(words, "died"), said(record.get("died"), language)),
        (every(words, "placeLabel"), said(record.get("place"), language)),
        (every(words, "roleLabel"), said(record.get("role"), language)),
        (every(words, "rememberedWith"), group),
        (every(words, "onTheWall"), on_the_wall(record, words)),
    ]
    found += [(label, text, "") for label, text in plain]
    return [fact for fact in found if fact[1]]


def _kind(kind: str, context: Context) -> str:
    """What a form is written in: a script, or else a language."""
    return context.words.get(f"written_{kind}") or filled(every(context.words, "writtenIn"), kind)


def on_the_wall(record: NameRecord, words: dict[str, str]) -> str:
    """ "panel 3, line 12"."""
    panel = filled(every(words, "panel"), record["panel"]) if "panel" in record else ""
    line = filled(every(words, "line"), record["line"]) if "line" in record else ""
    return ", ".join(part for part in (panel, line) if part)


def fact_rows(found: Sequence[Fact], width: float, context: Context) -> list[SheetRow]:
    """Facts as rows, not yet placed."""
    height = context.measure.height
    aside = label_width(context.stage, context.preferences.percent)
    rows = []
    for label, words, region in found:
        own = height(words, "bodyWide", width - aside)
        beside = height(label, "caption", (aside or width) - 24)
        tall = max(own, beside) if aside else own + beside
        rows.append(SheetRow(label, words, False, "bodyWide", 0, tall, region))
    return rows


def paragraph_rows(paragraphs: Sequence[Paragraph], width: float, context: Context) -> list[SheetRow]:
    """Running text as rows, not yet placed."""
    rows = []
    for paragraph in paragraphs:
        text, marked = shown(paragraph)
        tall = context.measure.height(paragraph["t"], "bodyWide", min(width, LINE))
        rows.append(SheetRow("", text, marked, "bodyWide", 0, tall))
    return rows

"""The search of names as it stands at one place: the keys, which of them are lit, and the names in sight. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.prepare.form import MemorialFile
from kiosk.prepare.name_keys import Script
from kiosk.prepare.numbers import number
from kiosk.session.place import Place
from kiosk.show.context import Context
from kiosk.show.name_keyboard import KEYBOARDS, SCRIPT_NAMES, SCRIPT_SIGNS, SIGNS, Key, Keyboard, sign_board
from kiosk.show.name_layout import GAP, SearchFrame, in_room, key_box, search_frame
from kiosk.show.name_low import low_board, low_key_box, low_search_frame
from kiosk.show.name_parts import ResultRow, result
from kiosk.show.name_search import Found, NameSearch
from kiosk.show.said import every, filled, said

PAGE = 6  # names shown at once, where their words are small enough
OF_LANGUAGE: dict[str, Script] = {"ru": "cyrl", "uk": "cyrl", "mn": "cyrl", "ja": "kana", "ko": "hang", "zh": "hani"}


@dataclass(frozen=True)
class KeyRow:
    """A key: what it types, what stands on it, where it is, and whether it leads to a name."""

    letter: str
    label: str
    act: str
    atX: float
    atY: float
    wide: float
    tall: float
    lit: bool


@dataclass(frozen=True)
class ScriptRow:
    """A script to choose."""

    script: str
    label: str
    chosen: bool
    face: str = ""  # what stands on its key, where its name has no room


@dataclass(frozen=True)
class Sought:
    """All that is derived for one place and one context."""

    place: Place
    context: Context
    names: int  # in the whole list
    scripts: tuple[Script, ...]
    script: Script
    board: Keyboard
    lit: frozenset[str]
    more_signs: bool
    found: Found
    headings: tuple[str, str, str]  # title, subtitle, hint
    frame: SearchFrame
    rows: tuple[ResultRow, ...]  # those that have room

    @property
    def has_more(self) -> bool:
        """Whether names follow those in sight."""
        return self.place.page + len(self.rows) < self.found.count

    @property
    def nothing(self) -> bool:
        """Whether letters were typed and no name begins so, or there is no name at all."""
        return not self.found.count and (bool(self.place.query) or not self.names)

    @property
    def count(self) -> str:
        """ "6 names match"; nothing where there is nothing to count."""
        found, words = self.found, self.context.words
        key = "moreNamesMatch" if found.more else "nameMatches" if found.count == 1 else "namesMatch"
        return filled(every(words, key), number(found.count, self.context.tongue.calendar)) if found.count else ""

    @property
    def position(self) -> str:
        """ "7–12"; nothing where all names are in sight."""
        first, last = self.place.page + 1, self.place.page + len(self.rows)
        if not self.rows or not (self.has_more or self.place.page):
            return ""
        return f"{first}–{last}" if last > first else f"{first}"

    @property
    def message_title(self) -> str:
        """What stands where the names would."""
        return every(self.context.words, "nothingBeginsSo") if self.nothing else ""

    @property
    def message(self) -> str:
        """What to do while there is no name in sight."""
        if self.found.count:
            return ""
        return every(self.context.words, "nothingBeginsSoText" if self.nothing else "beginAName")

    def script_rows(self) -> list[ScriptRow]:
        """The scripts of the list, each called by its own name."""
        short = self.context.stage.reach and not self.context.stage.portrait
        faces = SCRIPT_SIGNS if short else SCRIPT_NAMES
        return [ScriptRow(one, SCRIPT_NAMES[one], one == self.script, faces[one]) for one in self.scripts]

    def key_rows(self) -> list[KeyRow]:
        """Every key in its place."""
        return [self._key_row(key) for key in self.board.keys]

    def _key_row(self, key: Key) -> KeyRow:
        boxed = low_key_box if self.context.stage.reach else key_box
        words, box = self.context.words, boxed(key, self.board, self.frame.keys.w)
        labels = {
            "delete": every(words, "delete"),
            "earlier": every(words, "earlierSigns"),
            "later": every(words, "laterSigns"),
        }
        can = {
            "letter": key.letter in self.lit,
            "delete": bool(self.place.query),
            "earlier": self.place.offset > 0,
            "later": self.more_signs,
        }
        upper = key.letter.upper() if self.script in ("latn", "cyrl") else key.letter
        return KeyRow(key.letter, labels.get(key.act, upper), key.act, box.x, box.y, box.w, box.h, can[key.act])


def seek(search: NameSearch, place: Place, context: Context, memorial: MemorialFile) -> Sought:
    """Ask the list, and place what it answers."""
    scripts = search.scripts()
    script = _script(place.script, context.language, scripts)
    signs, more = search.signs(place.query, place.offset, SIGNS) if script == "hani" else ((), False)
    board = sign_board(signs) if script == "hani" else KEYBOARDS[script]
    lit = frozenset(signs) if script == "hani" else search.lit(place.query, script, board.letters)
    headings = _headings(memorial, context, script, search.names)
    if context.stage.reach:
        board = low_board(board, context.stage)
    framed = low_search_frame if context.stage.reach else search_frame
    frame = framed(context.stage, headings, board, len(scripts), context.measure.height)
    found = search.find(place.query, script, place.page, PAGE)
    rows = _rows(found, frame, context)
    return Sought(
        place, context, search.names, scripts, script, board, lit, more, found, headings, frame, rows
    )  # fmt: skip


def page_before(search: NameSearch, sought: Sought) -> int:
    """Number of the first name that is shown one step back: as many as have room above the first of now."""
    first = sought.place.page
    start = max(0, first - PAGE)
    hits = search.find(sought.place.query, sought.script, start, first - start).hits
    talls = [result(hit, 0, sought.frame.results.w, sought.context).tall for hit in reversed(hits)]
    return first - in_room(talls, sought.frame.results.h)


def _script(chosen: str, language: str, scripts: Sequence[Script]) -> Script:
    """The one chosen, or that of the visitor's language, or the list's first."""
    wanted = OF_LANGUAGE.get(language.partition("-")[0], "latn")
    first: Script = scripts[0] if scripts else "latn"
    return next((one for one in scripts if one == chosen), wanted if wanted in scripts else first)


def _headings(memorial: MemorialFile, context: Context, script: Script, names: int) -> tuple[str, str, str]:
    about = said(memorial.get("names_about"), context.language)
    many = every(context.words, "nameInList" if names == 1 else "namesInList")
    hint = every(context.words, "onlySignsThatFollow" if script == "hani" else "onlyLitLetters")
    return every(context.words, "findAName"), about or filled(many, number(names, context.tongue.calendar)), hint


def _rows(found: Found, frame: SearchFrame, context: Context) -> tuple[ResultRow, ...]:
    """The names that have room, one under the other."""
    rows: list[ResultRow] = []
    y = 0.0
    for hit in found.hits:
        rows.append(result(hit, y, frame.results.w, context))
        y += rows[-1].tall + GAP
    return tuple(rows[: in_room([row.tall for row in rows], frame.results.h)])

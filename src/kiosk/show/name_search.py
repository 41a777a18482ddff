"""Looking for a name, letter by letter, in the prepared list. No Qt, nothing kept of what was asked.

Every answer comes from bisecting sorted keys, so it takes as long in a list of 200,000 as in one of 200. Names under
an embargo neither appear nor light a letter.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.prepare.name_index import LAST, NameIndex, NameRecord, tradition
from kiosk.prepare.name_keys import SCRIPTS, Script, is_silent, matched, pending, sought

MOST = 1000  # names that are counted; a visitor with more before them types another letter
_DRAWERS: dict[Script, str] = {"latn": "l", "cyrl": "c", "kana": "n", "hang": "h", "hani": "z"}


@dataclass(frozen=True)
class Hit:
    """A name that answers: its number, the form that does, and which characters [start, end) of it were sought."""

    number: int
    record: NameRecord
    form: int
    start: int
    end: int


@dataclass(frozen=True)
class Found:
    """Some of the names that answer, and how many do; with `more` there are even more than `count`."""

    hits: tuple[Hit, ...]
    count: int
    more: bool


class NameSearch:
    """Asks one index on one day (days since 1970-01-01)."""

    def __init__(self, index: NameIndex, day: int) -> None:
        self._index = index
        self._hidden = index.hidden_entries(day)
        self._waiting = index.hidden_records(day)

    @property
    def names(self) -> int:
        """How many names there are to be found."""
        return self._index.records - len(self._waiting)

    def scripts(self) -> tuple[Script, ...]:
        """The scripts in which at least one name is written, in the order of their buttons."""
        return tuple(script for script in SCRIPTS if self._any(self._index.span(_DRAWERS[script])))

    def record(self, number: int) -> NameRecord | None:
        """One person; None for a number that is not shown."""
        known = 0 <= number < self._index.records and number not in self._waiting
        return self._index.record(number) if known else None

    # -------------------------------------------------------------- which letters can follow
    def can_match(self, query: str, script: Script) -> bool:
        """Whether these letters lead to a name, or can with letters still to come."""
        return any(map(self._leads, (*sought(query, script), *pending(query, script))))

    def lit(self, query: str, script: Script, letters: Iterable[str]) -> frozenset[str]:
        """Those of `letters` that can follow `query`."""
        return frozenset(letter for letter in letters if self._can_follow(query, script, letter))

    def _can_follow(self, query: str, script: Script, letter: str) -> bool:
        if script in ("latn", "cyrl") and is_silent(query, letter):
            return any(self._leads(key) for key in sought(query + letter, script) if key[0] in "lcLC")
        return self.can_match(query + letter, script)

    def signs(self, query: str, first: int, count: int) -> tuple[tuple[str, ...], bool]:
        """Chinese characters that can follow, in the order of their radicals: `count` of them from number `first`
        on, and whether there are more."""
        found: list[str] = []
        for number, sign in enumerate(self._signs("z" + query)):
            if number >= first + count:
                return tuple(found), True
            if number >= first:
                found.append(sign)
        return tuple(found), False

    def _signs(self, beginning: str) -> Iterator[str]:
        """Every sign after `beginning` once: each time the next key, then past all that go on with the same sign."""
        index, span = self._index, self._index.span(beginning)
        entry, known = span.start, len(beginning)
        while entry < span.stop:
            key = index[entry].decode()
            if len(key) == known:
                entry += 1
                continue
            after = bisect_left(index, key[: known + 1].encode() + LAST, entry, span.stop)
            if self._any(range(entry, after)):
                yield key[known]
            entry = after

    def _leads(self, beginning: str) -> bool:
        return self._any(self._index.span(beginning))

    def _any(self, span: range) -> bool:
        """Whether an entry of a span may be shown."""
        hidden = bisect_left(self._hidden, span.stop) - bisect_left(self._hidden, span.start)
        return len(span) > hidden

    # -------------------------------------------------------------- which names
    def find(self, query: str, script: Script, first: int, count: int) -> Found:
        """Of the names that answer, `count` from number `first` on. None for an empty query."""
        answers: dict[int, int] = {}
        for entry in self._answering(query, script):
            answers.setdefault(self._index.record_of(entry), entry)
            if len(answers) > MOST:
                break
        shown = list(answers.items())[:MOST]
        hits = tuple(self._hit(number, entry, query, script) for number, entry in shown[first : first + count])
        return Found(hits, len(shown), len(answers) > MOST)

    def _answering(self, query: str, script: Script) -> Iterator[int]:
        """Entries that answer, those spelt as asked before those that only sound so."""
        beginnings = [one for one in sought(query, script) if self._leads(one)]
        for beginning in beginnings or [one for one in pending(query, script) if self._leads(one)]:
            for entry in self._index.span(beginning):
                if self._index.record_of(entry) not in self._waiting:
                    yield entry

    def _hit(self, number: int, entry: int, query: str, script: Script) -> Hit:
        record, form = self._index.record(number), self._index.form_of(entry)
        start, end = matched(record["forms"][form]["text"], query, script, tradition(record))
        return Hit(number, record, form, start, end)

"""Which days the timeline's axis names where not all have room: those that the exhibition turns on first. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from kiosk.bundle.days import civil, day_of
from kiosk.prepare.dates import day_label
from kiosk.prepare.form import Calendar

NUMBER_ROOM = 46.0  # the least px a day at which every day may have its number
APART = 16.0  # px between two words
KEY_APART = 10.0  # px beside the number of a key day, lest it be lost to the name of its month
MOVED_APART = 8.0  # px between two words of which one has moved
WIDEST = 200.0  # px from one word to another that no two of them need
ROUND = 5  # every fifth day is named where not all are
MONTHS_KEPT, ROOMS_KEPT = 200, 4000

Month = tuple[int, int]  # year, month


class DayNames:
    """The words under the days, the same wherever one looks from. `keys`: days; `width_of`: px of a word."""

    def __init__(self, calendar: Calendar, keys: Collection[int], width_of: Callable[[str], float]) -> None:
        self._calendar, self._keys, self._width_of = calendar, keys, width_of
        self._named: dict[tuple[Month, float], Mapping[int, str]] = {}
        self._rooms: dict[tuple[int, float], float] = {}

    def word(self, day: int, ppd: float) -> str:
        """What is said under a day at `ppd` px a day, "" for nothing."""
        year, month, _ = civil(day)
        key = (year, month), ppd
        if key not in self._named:
            if len(self._named) >= MONTHS_KEPT:
                self._named.clear()
            self._named[key] = self._words_of(*key)
        return self._named[key].get(day, "")

    def room(self, day: int, ppd: float) -> float:
        """px that the word under a day may move to either side with MOVED_APART from those beside it."""
        if (day, ppd) not in self._rooms:
            if len(self._rooms) >= ROOMS_KEPT:
                self._rooms.clear()
            self._rooms[day, ppd] = min(self._gap(day, side, ppd) for side in (-1, 1)) - MOVED_APART
        return self._rooms[day, ppd]

    def _gap(self, day: int, side: int, ppd: float) -> float:
        """px from a day's word to the next one on a side; of no word, more than anybody asks for."""
        word = self.word(day, ppd)
        for by in range(1, int(WIDEST / ppd) + 1) if word else ():
            if beside := self.word(day + side * by, ppd):
                return by * ppd - (self._width_of(word) + self._width_of(beside)) / 2
        return WIDEST

    def _words_of(self, month: Month, ppd: float) -> Mapping[int, str]:
        """By day: what comes first in this month, round days as far as there is room, the others where all have it."""
        named = dict(self._first_words_of(month, ppd))
        around = {**self._first_words_of(_after(month, -1), ppd), **self._first_words_of(_after(month, 1), ppd)}
        days = range(day_of(*month, 1), day_of(*_after(month, 1), 1))
        round_days = [day for day in days if civil(day)[2] % ROUND == 0]
        for day in (*round_days, *(days if ppd >= NUMBER_ROOM else ())):
            if not self._outdoes(day, {**around, **named}):
                self._name(day, str(civil(day)[2]), named, ppd, around)
        return named

    def _outdoes(self, day: int, named: Mapping[int, str]) -> bool:
        """Whether a day would have its number beside a key day that found no room for its own."""
        return day not in self._keys and any(key in self._keys and key not in named for key in (day - 1, day + 1))

    def _first_words_of(self, month: Month, ppd: float) -> Mapping[int, str]:
        """The day that names its month, which is the first one unless a key day stands close after it; the key days."""
        first = day_of(*month, 1)
        keys = [day for day in sorted(self._keys) if civil(day)[:2] == month]
        numbers = {day: str(civil(day)[2]) for day in keys if day != first}
        opening = first if self._clear(first, self._with_month(first), numbers.items(), ppd, KEY_APART) else keys[0]
        named = {opening: self._with_month(opening)}
        for day, number in numbers.items():
            if day not in named and self._clear(day, number, named.items(), ppd, KEY_APART):
                named[day] = number
        return named

    def _with_month(self, day: int) -> str:
        return day_label(day, self._calendar, year=False, short=True)

    def _name(self, day: int, word: str, named: dict[int, str], ppd: float, around: Mapping[int, str]) -> None:
        if day not in named and self._clear(day, word, (*named.items(), *around.items()), ppd):
            named[day] = word

    def _clear(self, day: int, word: str, others: Iterable[tuple[int, str]], ppd: float, apart: float = APART) -> bool:
        """Whether a word under a day keeps `apart` px from the words beside it."""
        near = [(abs(day - other), beside) for other, beside in others if abs(day - other) * ppd < WIDEST]
        return all(days * ppd >= (self._width_of(word) + self._width_of(beside)) / 2 + apart for days, beside in near)


def _after(month: Month, by: int) -> Month:
    year, number = divmod(month[0] * 12 + month[1] - 1 + by, 12)
    return year, number + 1
